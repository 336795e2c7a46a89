import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { changedBy } from "#lib/engine/remedies/what-changes.ts";
import { TASK_LABELS } from "#lib/explain/labels.ts";

/** One thing of the request, as it was and as it is. `same` where nothing of it changed. */
export type SentDifference = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  /** A sample's own doing: its key carries which step it is in, so it differs where a person's would not. */
  readonly ofSample?: true;
};

/** What was sent before and now, thing by thing; what changed on the other side is not ours to see. */
export function sentDifference(
  before: ReportedRun,
  after: ReportedRun,
  remedy: RemedyId | undefined,
): readonly SentDifference[] {
  const ofSample = before.ask.subject.kind === "sample" && changedBy(remedy) !== "key";
  const rows: readonly Omit<SentDifference, "same">[] = [
    {
      what: "Key",
      before: before.report.credential.hint ?? "not shown",
      after: after.report.credential.hint ?? "not shown",
      ...(ofSample ? { ofSample } : {}),
    },
    { what: "Asked for", before: tasksOf(before), after: tasksOf(after) },
    { what: "Model", before: before.ask.model ?? "none named", after: after.ask.model ?? "none named" },
    {
      what: "anthropic-workspace-id",
      before: before.ask.workspaceId ?? "not sent",
      after: after.ask.workspaceId ?? "not sent",
    },
    ...(before.ask.betas || after.ask.betas
      ? [{ what: "anthropic-beta", before: betasOf(before), after: betasOf(after) }]
      : []),
    {
      what: "One real message",
      before: before.ask.spendTokens ? "sent" : "not sent",
      after: after.ask.spendTokens ? "sent" : "not sent",
    },
  ];
  return rows.map((row) => ({ ...row, same: row.before === row.after }));
}

function tasksOf({ report }: ReportedRun): string {
  return report.asked.tasks.map((task) => TASK_LABELS[task]).join(", ");
}

function betasOf({ ask }: ReportedRun): string {
  return ask.betas && ask.betas.length > 0 ? ask.betas.join(", ") : "not sent";
}

type Known = {
  /** A pair of calls in the later run confirmed the one change. */
  readonly pair: boolean;
  /** Something stood in the way before, so that a change was made at all. */
  readonly fixed: boolean;
};

/** What the rows come to, in a sentence. */
export function differenceSays(rows: readonly SentDifference[], { pair, fixed }: Known): string {
  const changed = rows.filter(({ same }) => !same);
  const own = changed.filter(({ ofSample }) => !ofSample);
  if (changed.length === 0)
    return "The calls are the same, word for word. If an answer differs, the change was made on the other side.";
  if (own.length === 0 && !fixed)
    return "Only the key differs, and only because this is a sample: each of its runs has a key of its own.";
  if (own.length === 0)
    return "Only the key differs, and only because this is a sample: its key stands for the change on the other side. With your own key the calls would be the same.";
  if (own.length === 1 && own[0]?.what === "Key")
    return "The key was replaced. Everything else that is sent is the same, word for word.";
  const besides = own.length < changed.length ? " The key differs because this is a sample." : "";
  if (own.length === 1)
    return pair
      ? `One thing that is sent changed between the two runs, and it alone decides the answer.${besides}`
      : `One thing that is sent changed between the two runs.${besides}`;
  return `${own.length} things that are sent changed between the two runs, so neither alone is proven to be the reason.${besides}`;
}
