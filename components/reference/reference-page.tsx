import { clsx } from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

const PAGES = [
  { href: "/reference/models", name: "Models" },
  { href: "/reference/endpoints", name: "Endpoints" },
  { href: "/reference/roles", name: "Roles" },
  { href: "/reference/keys", name: "Keys" },
] as const;

export type ReferencePath = (typeof PAGES)[number]["href"];

/** Title, what the table says, the way to the others, the table. */
export function ReferencePage(props: {
  readonly title: string;
  readonly lead: ReactNode;
  readonly here: ReferencePath;
  readonly children: ReactNode;
}) {
  return (
    <>
      <nav aria-label="Reference" className="-mx-2.5 flex flex-wrap gap-1 pt-4 max-sm:pt-2" data-screen-only>
        {[{ href: "/reference", name: "Reference" } as const, ...PAGES].map(({ href, name }) => (
          <Link
            key={href}
            href={href}
            aria-current={href === props.here ? "page" : undefined}
            className={clsx(
              "flex min-h-9 items-center rounded-control px-2.5 type-dense transition-colors touch:min-h-11",
              href === props.here ? "bg-ref text-ink forced-fill" : "text-ink-2 hover:text-ink",
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
      <h1 className="type-cause pt-3">{props.title}</h1>
      <div className="measure mt-2 mb-6 grid gap-2 type-lead text-ink-2">{props.lead}</div>
      {props.children}
    </>
  );
}
