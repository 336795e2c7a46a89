import { expect, test } from "vitest";
import type { Ask, ReportedRun } from "#components/wizard/wizard-state.ts";
import { differenceSays, sentDifference } from "./sent-difference.ts";

function run(ask: Partial<Ask>, hint: string): ReportedRun {
  const asked: Ask = { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false, ...ask };
  // Only what is compared stands in the report.
  return { ask: asked, report: { credential: { hint }, asked: { tasks: asked.tasks } } } as unknown as ReportedRun;
}
const changed = (before: ReportedRun, after: ReportedRun) =>
  sentDifference(before, after, undefined).filter(({ same }) => !same);

test("word for word the same is said only where nothing differs", () => {
  const same = sentDifference(run({}, "sk…aaaa"), run({}, "sk…aaaa"), undefined);
  expect(differenceSays(same, false)).toContain("word for word");
  for (const ask of [
    { tasks: ["messages", "files"] },
    { model: "claude-haiku-5-5" },
    { workspaceId: "wrkspc_1" },
    { spendTokens: true },
  ] satisfies Partial<Ask>[]) {
    const rows = sentDifference(run({}, "sk…aaaa"), run(ask, "sk…aaaa"), undefined);
    expect(differenceSays(rows, false)).toBe("One thing that is sent changed between the two runs.");
  }
});

test("another key is listed by its hint", () => {
  expect(changed(run({}, "sk…aaaa"), run({}, "sk…bbbb"))).toMatchObject([
    { what: "Key", before: "sk…aaaa", after: "sk…bbbb" },
  ]);
});

test("a sample's key differs by the sample's own doing, and that is said", () => {
  const sample = (step: "broken" | "fixed") => ({ subject: { kind: "sample", persona: "x", step } as const });
  const [before, after] = [run(sample("broken"), "sk…aaaa"), run(sample("fixed"), "sk…bbbb")];
  expect(differenceSays(sentDifference(before, after, "add-credit"), false)).toContain("this is a sample");
  expect(differenceSays(sentDifference(before, after, "create-new-key"), false)).toBe(
    "One thing that is sent changed between the two runs.",
  );
});
