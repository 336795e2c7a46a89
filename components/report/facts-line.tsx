import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Fact = { readonly label: string; readonly value: ReactNode; readonly mono?: boolean | undefined };

/** Label and value, no boxes; the first is the confidence. Two columns on a phone. */
export function FactsLine({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="my-4 flex flex-wrap justify-between gap-x-8 gap-y-3 px-1 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 print:grid print:grid-cols-3">
      {facts.map(({ label, value, mono }) => (
        <div key={label} className="min-w-0">
          <dt className="type-label text-ink-3">{label}</dt>
          <dd
            className={clsx(
              "flex min-h-5 items-center font-semibold",
              mono ? "type-mono text-[0.8125rem]" : "type-small font-semibold",
            )}
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
