import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportSchema } from "#lib/report/schema.ts";
import { notesOfReport } from "./notes-of-report.ts";

const sample = reportSchema.parse(
  JSON.parse(readFileSync(new URL("../engine/cases/healthy/report.json", import.meta.url), "utf8")),
);
const asking = (model: string, startedAt: string) => ({ ...sample, startedAt, asked: { ...sample.asked, model } });

test("a usual run has nothing to note", () => {
  expect(notesOfReport(sample)).toEqual([]);
});

test.each([
  ["2026-11-23T14:32:08.000Z", "30 November 2026, 7 days after"],
  ["2026-11-29T23:59:59.000Z", "30 November 2026, 1 day after"],
])("a model with a published end is noted before that day: %s", (startedAt, says) => {
  const [note] = notesOfReport(asking("claude-sonnet-4-5", startedAt));
  expect(note).toContain(says);
  expect(note).toContain("`claude-sonnet-5-5`");
});

test("from its last day on it is a cause, no note", () => {
  expect(notesOfReport(asking("claude-sonnet-4-5", "2026-11-30T00:00:00.000Z"))).toEqual([]);
});

test("a key that only one header carried is noted", () => {
  expect(notesOfReport({ ...sample, observed: { keyHeader: "x-api-key" } })).toHaveLength(1);
});
