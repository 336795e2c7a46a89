import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

export type ReceiptLine = {
  readonly label: string;
  readonly value: ReactNode;
  readonly mono?: boolean | undefined;
  /** The verdict, where it is green. */
  readonly go?: boolean | undefined;
};

/** Groups of lines, parted by dashes; the first holds the verdict, the last the signature and what it is good for. */
export function Receipt({
  groups,
  title = "Receipt",
  foot,
}: {
  readonly groups: readonly (readonly ReceiptLine[])[];
  readonly title?: string;
  /** What it is good for, and a button to take it along. */
  readonly foot?: ReactNode;
}) {
  return (
    <section aria-label={title} className="[filter:var(--paper-shadow)]">
      {/* Two sheets torn alike: what shows of the lower one is the edge, where a border would be torn off. */}
      <div className="torn rounded-t-[3px] bg-[var(--torn-edge)] px-px pt-px pb-[1.5px] forced-color-adjust-none">
        <div className="torn rounded-t-[3px] bg-surface px-6 pt-6 pb-8.75 forced-color-adjust-auto">
          <h2 className="mb-3 flex items-center gap-3 type-section">
            <Check size={20} strokeWidth={2} aria-hidden="true" />
            {title}
          </h2>
          {groups.map((lines, index) => (
            <dl
              // biome-ignore lint/suspicious/noArrayIndexKey: a group's place is its identity
              key={index}
              className={clsx("flex flex-col py-2", index > 0 && "border-t border-dashed border-ink-3")}
            >
              {lines.map(({ label, value, mono, go }) => (
                <div key={label} className="flex items-baseline justify-between gap-6 py-1.25 type-small">
                  <dt className="flex-none text-ink-2">{label}</dt>
                  <dd
                    className={clsx(
                      "min-w-0 text-right [overflow-wrap:anywhere]",
                      mono ? "font-mono text-[0.8125rem] tracking-[-0.01em]" : "font-semibold",
                      go && "text-go-ink",
                    )}
                  >
                    {value}
                  </dd>
                </div>
              ))}
            </dl>
          ))}
          {foot ? <div className="border-t border-dashed border-ink-3 pt-3.5">{foot}</div> : null}
        </div>
      </div>
    </section>
  );
}
