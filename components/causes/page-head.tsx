import Link from "next/link";
import type { ReactNode } from "react";

/** Where one is, what it is called, what is so in one or two sentences, and the ways on. */
export function PageHead(props: {
  readonly trail?: ReactNode;
  readonly title: string;
  readonly sentence: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="grid gap-x-8 gap-y-5 pt-6 pb-8 max-sm:pt-2 max-sm:pb-5 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-end">
      <div className="min-w-0">
        {props.trail ? (
          <nav
            aria-label="Trail"
            className="mb-1 flex min-h-9 flex-wrap items-center gap-x-2 type-dense touch:min-h-11"
          >
            <Link href="/causes" className="link text-ink-2">
              Causes
            </Link>
            <span aria-hidden="true" className="text-ink-3">
              /
            </span>
            {props.trail}
          </nav>
        ) : null}
        <h1 className="type-cause">{props.title}</h1>
        <p className="mt-3 max-w-[46em] type-lead text-ink-2">{props.sentence}</p>
      </div>
      {props.actions ? (
        <div data-screen-only className="flex flex-wrap gap-3 max-sm:flex-col">
          {props.actions}
        </div>
      ) : null}
    </div>
  );
}
