"use client";

import { clsx } from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the header; the page one is on, or a page below it, is marked in shape and for those who hear it. */
export function NavLink({
  href,
  children,
  className,
}: {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  const path = usePathname();
  const isPage = path === href;
  const here = isPage || (href !== "/" && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isPage ? "page" : here ? "true" : undefined}
      className={clsx(
        "flex min-h-9 items-center rounded-control px-2.5 type-dense transition-colors touch:min-h-11",
        here ? "bg-ref text-ink forced-fill" : "text-ink-2 hover:text-ink",
        className,
      )}
    >
      {children}
    </Link>
  );
}
