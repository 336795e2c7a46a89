import { TASK_LABELS } from "#lib/explain/labels.ts";
import type { Task } from "#lib/report/probe-ids.ts";

/** What is ticked, and whether the two fields hold anything; their text stays in the fields alone. */
export type AskedNow = {
  readonly tasks: readonly Task[];
  readonly workspaceId: boolean;
  readonly model: boolean;
  readonly spendTokens: boolean;
};

/** More tasks than these are counted. */
const NAMED_AT_MOST = 2;

/** What the folded part of the form asks as it stands: "Messages, no workspace, no model". */
export function askedSays({ tasks, workspaceId, model, spendTokens }: AskedNow): string {
  const named =
    tasks.length > NAMED_AT_MOST
      ? [`${tasks.length} things`]
      : tasks.length === 0
        ? ["Nothing ticked"]
        : tasks.map((task) => TASK_LABELS[task]);
  return [
    ...named,
    workspaceId ? "a workspace" : "no workspace",
    model ? "a model" : "no model",
    ...(spendTokens ? ["one real message"] : []),
  ].join(", ");
}
