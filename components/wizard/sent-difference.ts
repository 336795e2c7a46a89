import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { ReportedRun } from "./wizard-state.ts";

/** One thing of the request, as it was and as it is. `same` where nothing of it changed. */
export type SentDifference = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
};

/** Remedies that end with another key in the program. */
const NEW_KEY: ReadonlySet<RemedyId> = new Set<RemedyId>([
  "paste-clean-key",
  "use-claude-console-key",
  "create-new-key",
  "sign-in-again",
  "use-ordinary-key",
  "use-admin-key",
  "create-key-for-one-workspace",
  "create-key-with-scope",
  "use-key-of-owning-workspace",
  "use-key-of-active-organization",
  "use-other-products-key",
]);

/**
 * What was sent before and now, thing by thing; what changed on the other side is not ours to see.
 * A sample has a key of its own for each step, so its keys count only where the remedy is another key.
 */
export function sentDifference(
  before: ReportedRun,
  after: ReportedRun,
  remedy: RemedyId | undefined,
): readonly SentDifference[] {
  const sample = before.ask.subject.kind === "sample";
  const sameKey = sample && !(remedy && NEW_KEY.has(remedy));
  const rows = [
    ...(sameKey ? [] : [keyRow(before, after)]),
    {
      what: "anthropic-workspace-id",
      before: before.ask.workspaceId ?? "not sent",
      after: after.ask.workspaceId ?? "not sent",
    },
    { what: "Model", before: before.ask.model ?? "none named", after: after.ask.model ?? "none named" },
    {
      what: "One real message",
      before: before.ask.spendTokens ? "sent" : "not sent",
      after: after.ask.spendTokens ? "sent" : "not sent",
    },
  ];
  return rows.map((row) => ({ ...row, same: row.before === row.after }));
}

function keyRow(before: ReportedRun, after: ReportedRun): Omit<SentDifference, "same"> {
  return {
    what: "Key",
    before: before.report.credential.hint ?? "not shown",
    after: after.report.credential.hint ?? "not shown",
  };
}
