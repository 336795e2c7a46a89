import { clsx } from "clsx";
import { OUTCOME_LABELS } from "#lib/explain/labels.ts";
import type { Outcome } from "#lib/report/schema.ts";
import { OutcomeIcon } from "./outcome-icon.tsx";

const WORDS: Readonly<Record<Outcome, string>> = {
  allowed: "font-semibold text-go-ink",
  refused: "font-semibold text-stop-ink",
  limited: "font-semibold text-yield-ink",
  unavailable: "text-off-ink",
  "not-applicable": "text-off-ink",
  unreachable: "font-semibold text-doubt-ink",
  inconclusive: "font-semibold text-doubt-ink",
  skipped: "text-off-ink",
  crashed: "font-semibold text-doubt-ink",
};

/** Icon and word; the colour only repeats them. */
export function OutcomeChip(props: {
  readonly outcome: Outcome;
  /** What it was: its word stays quiet. */
  readonly past?: boolean | undefined;
  /** A comparison, which says nothing against what was asked. */
  readonly quiet?: boolean | undefined;
  readonly className?: string | undefined;
}) {
  return (
    <span className={clsx("inline-flex items-center gap-2 whitespace-nowrap", props.className)}>
      <OutcomeIcon outcome={props.outcome} size={16} quiet={props.quiet} />
      <span className={props.quiet ? "text-off-ink" : props.past ? "text-ink-2" : WORDS[props.outcome]}>
        {OUTCOME_LABELS[props.outcome]}
      </span>
    </span>
  );
}
