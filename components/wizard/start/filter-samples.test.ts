import { expect, test } from "vitest";
import type { SampleCard } from "#components/wizard/sample-card.ts";
import { filterSamples } from "./filter-samples.ts";

const card = (persona: string, status: number | null, group: SampleCard["group"], title: string): SampleCard => ({
  persona,
  title,
  group,
  status,
  excerpt: "rate_limit_error",
  asked: { broken: { tasks: ["messages"] }, fixed: { tasks: ["messages"] } },
});
const SAMPLES = [
  card("rate-limited", 429, "capacity", "Rate limited"),
  card("key-invalid", 401, "key", "Key not recognized"),
  card("reset", null, "place", "No answer came"),
];
const found = (words: string) =>
  filterSamples(SAMPLES, words).flatMap(({ samples }) => samples.map(({ persona }) => persona));

test("without words every sample stands in its group, in the groups' order", () => {
  expect(found("")).toEqual(["key-invalid", "reset", "rate-limited"]);
});

test("a status, a code or a word finds them, and all of several words must fit", () => {
  expect(found("429")).toEqual(["rate-limited"]);
  expect(found("RATE_LIMIT 401")).toEqual(["key-invalid"]);
  expect(found("no answer")).toEqual(["reset"]);
  expect(found("nothing of the kind")).toEqual([]);
});
