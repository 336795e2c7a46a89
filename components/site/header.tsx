import Link from "next/link";
import { Mark } from "./mark.tsx";
import { NavLink } from "./nav-link.tsx";
import { HEADER_LINKS } from "./site-links.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

export function Header() {
  return (
    <header className="border-b border-line bg-surface print:border-b-2 print:border-ink">
      <div className="frame flex h-15 items-center gap-3 max-sm:h-14">
        <Link
          href="/"
          className="-ml-1 flex min-h-11 items-center gap-2.5 rounded-control px-1 text-[1.125rem] font-bold tracking-[-0.015em]"
        >
          <Mark />
          Latchkey
        </Link>
        <nav aria-label="Site" className="ml-3 flex items-center gap-1 max-sm:ml-auto">
          {HEADER_LINKS.map((link) => (
            <NavLink key={link.href} href={link.href} className={"hiddenOnPhone" in link ? "max-sm:hidden" : undefined}>
              {link.label}
            </NavLink>
          ))}
        </nav>
        <div data-screen-only className="sm:ml-auto">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
