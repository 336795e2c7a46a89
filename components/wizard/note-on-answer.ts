import type { ProbeResult } from "#lib/report/schema.ts";
import type { Ask, ReportedRun } from "./wizard-state.ts";

/** True where the key's text alone decided and no call was made. */
export function sentNothing({ report, sent }: ReportedRun): boolean {
  return (
    report.probes.every(({ outcome }) => outcome === "skipped") &&
    Object.values(sent).every((calls) => calls.length === 0)
  );
}

/** Words that this run knows better than the outcome's usual ones; none where those say it all. */
export function noteOnAnswer({ id, outcome }: ProbeResult, ask: Ask, nothingSent = false): string | undefined {
  if (id === "service-status" && outcome === "allowed") return "No incident reported";
  if (outcome !== "skipped") return undefined;
  if (nothingSent) return "Not asked with this text";
  if (id === "service-status") return "Not asked in this run";
  if (id.endsWith("--no-workspace"))
    return ask.workspaceId ? "Not needed: the same call was answered" : "Needs a workspace id";
  if (id === "token-count") return ask.model ? "Not needed: the asked model is the control" : "Needs a listed model";
  return "Not needed in this run";
}
