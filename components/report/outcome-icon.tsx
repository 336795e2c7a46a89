import { clsx } from "clsx";
import type { Outcome } from "#lib/report/schema.ts";
import { outcomeShape } from "./outcome-shapes.tsx";

const FILLS: Readonly<Record<Outcome, string>> = {
  allowed: "text-go",
  refused: "text-stop",
  limited: "text-yield",
  unavailable: "text-off",
  "not-applicable": "text-off",
  unreachable: "text-doubt",
  inconclusive: "text-doubt",
  skipped: "text-off",
  crashed: "text-doubt",
};

export type OutcomeIconProps = {
  readonly outcome: Outcome;
  readonly size?: number | undefined;
  /** In a strip. */
  readonly light?: boolean | undefined;
  /** A comparison, which says nothing against what was asked: in outline, without its colour. */
  readonly quiet?: boolean | undefined;
  readonly className?: string | undefined;
};

/** Always beside a word, or in a strip that has one label for all. */
export function OutcomeIcon({ outcome, size = 18, light, quiet, className }: OutcomeIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      className={clsx(quiet ? "text-off" : FILLS[outcome], className)}
      aria-hidden="true"
    >
      {outcomeShape(outcome, { light, quiet })}
    </svg>
  );
}
