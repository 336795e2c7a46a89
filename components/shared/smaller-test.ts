import { TASK_LABELS } from "#lib/explain/labels.ts";
import type { Report } from "#lib/report/schema.ts";

/** What a later run left out of the first one's test, in words; empty where it asked all of it. */
export function leftOutOfTest(first: Report, later: Report): readonly string[] {
  const tasks = first.asked.tasks.filter((task) => !later.asked.tasks.includes(task));
  const sentMessage = first.asked.spendTokens && first.asked.tasks.includes("messages");
  return [
    ...tasks.map((task) => TASK_LABELS[task]),
    ...(sentMessage && !later.asked.spendTokens ? ["one real message"] : []),
    ...(first.asked.model !== undefined && later.asked.model === undefined ? ["the asked model"] : []),
  ];
}

/** Instead of a clear verdict, where the newest run left something out. */
export const SMALLER_TEST = {
  title: "Passed a smaller test",
  sentence: (leftOut: readonly string[]) =>
    `What the newest run asked is open. It left out what the first run asked: ${leftOut.join(", ")}.`,
} as const;
