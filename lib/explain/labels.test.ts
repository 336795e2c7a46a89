import { expect, test } from "vitest";
import type { ProbeResult } from "#lib/report/schema.ts";
import { answerLine } from "./labels.ts";

const result = (fields: Partial<ProbeResult>): ProbeResult => ({
  id: "model-list",
  group: "messages",
  outcome: "refused",
  durationMs: 1,
  ...fields,
});

test("the machine code outranks the type", () => {
  expect(
    answerLine(result({ status: 429, errorType: "rate_limit_error", errorCode: "enforced_spend_limit_reached" })),
  ).toEqual({
    code: "429 enforced_spend_limit_reached",
  });
});

test("an answer of another shape is said in words beside its status", () => {
  expect(answerLine(result({ status: 403, outcome: "unreachable", shape: "html" }))).toEqual({
    code: "403",
    words: "A web page, not the API's answer",
  });
});

test("where nothing came back, the outcome speaks", () => {
  expect(answerLine(result({ outcome: "unreachable" }))).toEqual({ words: "No answer came back" });
});
