import { TASK_LABELS } from "#lib/explain/labels.ts";
import { type Covered, testCoverage } from "#lib/report/same-test.ts";
import type { Report } from "#lib/report/schema.ts";

const LEFT_OUT: Readonly<Record<Exclude<Covered, "tasks">, string>> = {
  vantage: "calls of the same kind",
  model: "the asked model",
  betas: "the asked betas",
  token: "one real message",
};

/** What a later run left out of the first one's test, in words; empty where it asked all of it. */
export function leftOutOfTest(first: Report, later: Report): readonly string[] {
  const coverage = testCoverage(first, later);
  if (coverage.covers) return [];
  const tasks = new Set(first.asked.tasks.filter((task) => !later.asked.tasks.includes(task)));
  return coverage.missing.flatMap((each) =>
    each === "tasks" ? [...tasks].map((task) => TASK_LABELS[task]) : LEFT_OUT[each],
  );
}

/** Instead of a clear verdict, where the newest run left something out. */
export const SMALLER_TEST = {
  title: "Passed a smaller test",
  sentence: (leftOut: readonly string[]) =>
    `What the newest run asked is open. It left out what the first run asked: ${leftOut.join(", ")}.`,
} as const;
