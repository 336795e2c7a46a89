import { answeredCount, isAsking, type WizardState } from "#components/wizard/wizard-state.ts";

const VERDICTS = { clear: "Clear", partial: "Partial", blocked: "Blocked", inconclusive: "Cannot tell yet" } as const;

/** What a screen reader hears: how far a run is, then its verdict, once. */
export function sayProgress({ active, latest, watch }: WizardState): string {
  if (active && active.purpose !== "watch") {
    if (!isAsking(active)) return "";
    return active.plan.length === 0 ? "Asking" : `${answeredCount(active)} of ${active.plan.length} answered`;
  }
  if (!latest) return "";
  if (watch?.state === "green") return "Everything is open now";
  return `Verdict: ${VERDICTS[latest.report.verdict.status]}`;
}
