import { plannedCalls, type Run } from "#components/wizard/wizard-state.ts";
import type { ProbeResult } from "#lib/report/schema.ts";

/** A line of "So far". `outcome` picks its icon; absent while something is still being asked. */
export type SoFar = {
  readonly outcome?: "allowed" | "refused" | "limited" | "unreachable" | "crashed";
  readonly says: string;
};

/** Only what no later answer can take back: counts of answers that came, never what they add up to. */
export function soFar(run: Run): readonly SoFar[] {
  const answers = run.plan.flatMap(({ id, group }) => (group === "service" ? [] : (run.answers[id] ?? [])));
  const of = (outcome: ProbeResult["outcome"]) => answers.filter((answer) => answer.outcome === outcome);
  const lines: SoFar[] = [];
  const allowed = of("allowed");
  if (allowed.length > 0) {
    lines.push({ outcome: "allowed", says: `The API accepted this key. ${calls(allowed.length)} allowed.` });
  }
  const refused = of("refused");
  if (refused.length > 0) lines.push({ outcome: "refused", says: refusalsSay(refused) });
  const limited = of("limited");
  if (limited.length > 0)
    lines.push({ outcome: "limited", says: `${calls(limited.length)} held back for now; waiting clears that.` });
  const unreachable = of("unreachable");
  if (unreachable.length > 0) {
    lines.push({
      outcome: "unreachable",
      says: `${calls(unreachable.length)} not answered by the API. That says nothing against the key.`,
    });
  }
  const crashed = of("crashed");
  if (crashed.length > 0) {
    lines.push({
      outcome: "crashed",
      says: `${crashed.length === 1 ? "One check" : `${crashed.length} checks`} crashed. The mistake is in Latchkey; the other answers stand.`,
    });
  }
  const open = plannedCalls(run).filter(({ id }) => !run.answers[id]).length;
  if (open > 0)
    lines.push({ says: `The verdict waits for ${open === 1 ? "the last answer" : `${open} more answers`}.` });
  return lines;
}

function refusalsSay(refused: readonly ProbeResult[]): string {
  const kinds = new Set(refused.map(answerSays));
  const [only] = kinds;
  if (refused.length === 1) return `One call is refused: \`${only}\`.`;
  return kinds.size === 1
    ? `${refused.length} calls are refused, each with \`${only}\`.`
    : `${refused.length} calls are refused, with ${kinds.size} different answers.`;
}

function calls(count: number): string {
  return count === 1 ? "One call is" : `${count} calls are`;
}

/** What an answer said, in codes: "400 invalid_request_error". */
export function answerSays(probe: ProbeResult): string {
  return [probe.status, probe.errorCode ?? probe.errorType ?? probe.shape].filter(Boolean).join(" ");
}
