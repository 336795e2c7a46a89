import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";

export type EntryFact = { readonly term: string; readonly value: ReactNode };

/** A row of the reference beside a result: its name, what it says, its source. */
export function ReferenceEntry(props: { readonly name: ReactNode; readonly facts: readonly EntryFact[] }) {
  return (
    <div className="border-t border-line pt-3.5 not-first:mt-4 first:border-ink">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">{props.name}</div>
      <dl className="grid gap-y-1.5">
        {props.facts.map(({ term, value }) => (
          <div key={term} className="grid gap-x-4 sm:grid-cols-[128px_minmax(0,1fr)]">
            <dt className="type-label leading-5 text-ink-3">{term}</dt>
            <dd className="min-w-0 type-dense [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The row on its own page. It opens apart, because a run lives in this tab's memory. */
export function ReferenceLink({ to, children }: { readonly to: `/reference/${string}`; readonly children: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noreferrer" className="link inline-block min-h-6 touch:min-h-11 touch:py-2.5">
      {children}
      <ArrowUpRight aria-hidden="true" size={14} strokeWidth={1.8} className="ml-1 inline-block align-[-1px]" />
      <span className="sr-only"> (in the reference, in a new tab)</span>
    </a>
  );
}
