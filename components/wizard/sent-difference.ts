import type { ReportedRun } from "./wizard-state.ts";

/** One thing of the request, as it was and as it is. `same` where nothing of it changed. */
export type SentDifference = { readonly what: string; readonly before: string; readonly after: string; readonly same: boolean };

/** What was sent before and now, thing by thing; what changed on the other side is not ours to see. */
export function sentDifference(before: ReportedRun, after: ReportedRun): readonly SentDifference[] {
  const rows = [
    { what: "Key", before: before.report.credential.hint ?? "not shown", after: after.report.credential.hint ?? "not shown" },
    { what: "anthropic-workspace-id", before: before.ask.workspaceId ?? "not sent", after: after.ask.workspaceId ?? "not sent" },
    { what: "Model", before: before.ask.model ?? "none named", after: after.ask.model ?? "none named" },
    { what: "One real message", before: before.ask.spendTokens ? "sent" : "not sent", after: after.ask.spendTokens ? "sent" : "not sent" },
  ];
  return rows.map((row) => ({ ...row, same: row.before === row.after }));
}
