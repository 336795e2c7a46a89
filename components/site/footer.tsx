import Link from "next/link";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { Mark } from "./mark.tsx";
import { FOOTER_LINKS } from "./site-links.ts";

export function Footer() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="frame flex flex-wrap items-center gap-x-6 gap-y-1 py-5">
        <Link
          href="/"
          className="flex min-h-9 items-center gap-2.5 rounded-control type-small font-bold touch:min-h-11"
        >
          <Mark size={20} />
          Latchkey
        </Link>
        {FOOTER_LINKS.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            className="link flex min-h-9 items-center type-small text-ink-2 print:hidden touch:min-h-11"
          >
            {label}
          </Link>
        ))}
        <p className="type-small text-ink-3 sm:ml-auto">Catalogue {CATALOGUE_DATE} · not affiliated with Anthropic</p>
      </div>
    </footer>
  );
}
