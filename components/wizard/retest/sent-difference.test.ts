import { expect, test } from "vitest";
import type { Ask, ReportedRun } from "#components/wizard/wizard-state.ts";
import { differenceSays, sentDifference } from "./sent-difference.ts";

function run(ask: Partial<Ask>, hint: string): ReportedRun {
  const asked: Ask = { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false, ...ask };
  // Only what is compared stands in the report.
  return { ask: asked, report: { credential: { hint }, asked: { tasks: asked.tasks } } } as unknown as ReportedRun;
}
const NO_PAIR = { pair: false, fixed: true };
const sample = (step: "broken" | "fixed") => ({ subject: { kind: "sample", persona: "x", step } as const });
const changed = (before: ReportedRun, after: ReportedRun) =>
  sentDifference(before, after, undefined).filter(({ same }) => !same);

test("word for word the same is said only where nothing differs", () => {
  const same = sentDifference(run({}, "sk…aaaa"), run({}, "sk…aaaa"), undefined);
  expect(differenceSays(same, NO_PAIR)).toContain("word for word");
  for (const ask of [
    { tasks: ["messages", "files"] },
    { model: "claude-haiku-5-5" },
    { workspaceId: "wrkspc_1" },
    { spendTokens: true },
  ] satisfies Partial<Ask>[]) {
    const rows = sentDifference(run({}, "sk…aaaa"), run(ask, "sk…aaaa"), undefined);
    expect(differenceSays(rows, NO_PAIR)).toBe("One thing that is sent changed between the two runs.");
  }
});

test("another key is listed by its hint", () => {
  expect(changed(run({}, "sk…aaaa"), run({}, "sk…bbbb"))).toMatchObject([
    { what: "Key", before: "sk…aaaa", after: "sk…bbbb" },
  ]);
});

test("a sample's key differs by the sample's own doing, and that is said", () => {
  const [before, after] = [run(sample("broken"), "sk…aaaa"), run(sample("fixed"), "sk…bbbb")];
  expect(differenceSays(sentDifference(before, after, "add-credit"), NO_PAIR)).toContain(
    "With your own key the calls would be the same.",
  );
  expect(differenceSays(sentDifference(before, after, undefined), { pair: false, fixed: false })).not.toContain(
    "change",
  );
});

test("where the remedy is another key, a sample says that the key was replaced", () => {
  const [before, after] = [run(sample("broken"), "sk…aaaa"), run(sample("fixed"), "sk…bbbb")];
  for (const remedy of ["compare-key-with-console", "create-new-key"] as const)
    expect(differenceSays(sentDifference(before, after, remedy), NO_PAIR)).toBe(
      "The key was replaced. Everything else that is sent is the same, word for word.",
    );
});
