import { clsx } from "clsx";
import { OUTCOME_COUNT_LABELS } from "#lib/explain/labels.ts";
import type { Outcome } from "#lib/report/schema.ts";
import type { MarkState } from "./check-name.ts";
import { StateMark } from "./state-mark.tsx";

/** The table of words names every outcome; its order is theirs. */
const ORDER = Object.keys(OUTCOME_COUNT_LABELS) as Outcome[];

export type StripProps = {
  /** One mark a check, in plan order. */
  readonly marks: readonly MarkState[];
  /** Places, from 0, of the checks that only compare; drawn in outline and counted apart. */
  readonly quiet?: ReadonlySet<number> | undefined;
  /** `small`: the finger-print of a run. `large`: one cell a check, on the run page. */
  readonly form?: "small" | "large" | undefined;
};

export function Strip({ marks, quiet, form = "small" }: StripProps) {
  const large = form === "large";
  return (
    <div
      role="img"
      aria-label={stripLabel(marks, quiet)}
      title={stripLabel(marks, quiet)}
      className={clsx(
        large ? "grid h-8.5 auto-cols-fr grid-flow-col gap-1 max-sm:gap-0.5" : "flex flex-wrap items-center gap-1",
      )}
    >
      {marks.map((mark, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the plan is its identity
          key={index}
          className={clsx(
            "flex items-center justify-center",
            large && "border border-line first:rounded-l-control last:rounded-r-control print:border-line-strong",
            large && (quiet?.has(index) ? "border-dashed" : "bg-surface"),
          )}
        >
          <StateMark state={mark} size={large ? 18 : 14} light={!large} quiet={quiet?.has(index)} />
        </span>
      ))}
    </div>
  );
}

/** "9 checks: 1 allowed, 6 refused, 2 skipped". */
export function stripLabel(marks: readonly MarkState[], quiet: ReadonlySet<number> = new Set()): string {
  const counted = marks.filter((_, index) => !quiet.has(index));
  const parts = ORDER.flatMap((outcome) => {
    const count = counted.filter((mark) => mark === outcome).length;
    return count > 0 ? [`${count} ${OUTCOME_COUNT_LABELS[outcome]}`] : [];
  });
  const open = counted.filter((mark) => mark === "waiting" || mark === "asking").length;
  if (open > 0) parts.push(`${open} not answered yet`);
  const beside = marks.length - counted.length;
  if (beside > 0) parts.push(`${beside} only for comparison, counted neither way`);
  return `${marks.length} ${marks.length === 1 ? "check" : "checks"}: ${parts.join(", ")}`;
}
