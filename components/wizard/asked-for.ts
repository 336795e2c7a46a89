import { TASK_LABELS, TASK_STATE_LABELS } from "#lib/explain/labels.ts";
import type { Report } from "#lib/report/schema.ts";

/** The asked tasks beside a verdict: "Messages, Batches"; with the state of each where they differ. */
export function askedForSays({ verdict, asked }: Pick<Report, "verdict" | "asked">): string {
  const { tasks } = verdict;
  if (tasks.length === 0) return asked.tasks.map((id) => TASK_LABELS[id]).join(", ");
  const differ = new Set(tasks.map(({ state }) => state)).size > 1;
  return tasks
    .map(({ id, state }) =>
      differ ? `${TASK_LABELS[id]}: ${TASK_STATE_LABELS[state].toLowerCase()}` : TASK_LABELS[id],
    )
    .join(", ");
}
