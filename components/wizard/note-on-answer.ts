import { STATUS_HOST } from "#components/report/check-name.ts";
import type { ProbeResult } from "#lib/report/schema.ts";
import type { Ask, ReportedRun } from "./wizard-state.ts";

/** What of an ask a note depends on; a workspace id counts by being there. */
export type NotedFor = {
  readonly subject: Pick<Ask["subject"], "kind">;
  readonly model?: string | undefined;
  readonly workspaceId?: string | boolean | undefined;
};

/** True where the key's text alone decided and no call was made. */
export function sentNothing({ report, sent }: Pick<ReportedRun, "report" | "sent">): boolean {
  return (
    report.vantage !== "pasted" &&
    report.probes.every(({ id, outcome }) => id === "pasted" || outcome === "skipped") &&
    Object.values(sent).every((calls) => calls.length === 0)
  );
}

/** Words that this run knows better than the outcome's usual ones; none where those say it all. */
export function noteOnAnswer({ id, outcome }: ProbeResult, ask: NotedFor, nothingSent = false): string | undefined {
  if (id === "service-status") return noteOnStatus(outcome, ask, nothingSent);
  if (outcome !== "skipped") return undefined;
  if (nothingSent) return "Not asked with this text";
  if (id.endsWith("--no-workspace"))
    return ask.workspaceId ? "Not needed: the same call was answered" : "Needs a workspace id";
  if (id.endsWith("--no-betas")) return "Not needed: the call with them was not refused";
  if (id === "token-count") return ask.model ? "Not needed: the asked model is the control" : "Needs a listed model";
  return "Not needed in this run";
}

/** The feed is asked for the person's sake alone: where it could not be, the words say where to look. */
function noteOnStatus(outcome: ProbeResult["outcome"], ask: NotedFor, nothingSent: boolean): string | undefined {
  if (ask.subject.kind === "sample") return outcome === "skipped" ? "Not asked with this text" : "Sample";
  if (outcome === "allowed") return "No incident reported";
  if (outcome === "skipped")
    return nothingSent ? "Not asked with this text" : `Not read by this server: see ${STATUS_HOST}`;
  if (outcome === "unreachable" || outcome === "inconclusive") return `Not reached: see ${STATUS_HOST}`;
  return undefined;
}
