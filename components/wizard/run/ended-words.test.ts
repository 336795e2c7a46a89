import { describe, expect, it } from "vitest";
import type { Run, RunEnd } from "#components/wizard/wizard-state.ts";
import { endedWords, needsForm } from "./ended-words.ts";

const RUN: Run = {
  number: 1,
  ask: { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false },
  purpose: "review",
  startedAtMs: 0,
  plan: ["model-list", "token-count", "batch-list"].map((id) => ({
    id: id as "model-list",
    title: id,
    group: "messages",
  })),
  answers: { "model-list": { id: "model-list", group: "messages", outcome: "refused", durationMs: 1 } },
  sent: {},
};
const clock = () => "15:04";
const words = (end: Exclude<RunEnd, { kind: "reported" }>, run = RUN) => endedWords(run, end, clock);

describe("a run without a verdict", () => {
  it("says after how many answers it was stopped and offers to run again", () => {
    expect(words({ kind: "stopped" })).toMatchObject({ title: "Stopped after 1 of 3", again: "Run again" });
    expect(words({ kind: "stopped" }, { ...RUN, answers: {} }).says).toEqual(["No answer had come yet."]);
  });

  it("names the moment when we refuse for now, and says that nothing was asked", () => {
    const refused = words({ kind: "refused", refusal: { code: "rate-limited", status: 429, retryAtMs: 1 } });
    expect(refused.title).toBe("Try again at 15:04");
    expect(refused.says.join(" ")).toContain("The API has not been asked");
  });

  it("keeps the answers of a cut stream and takes the blame for its own mistakes", () => {
    expect(words({ kind: "cut" }).says.join(" ")).toContain("kept");
    expect(words({ kind: "broken", code: "internal" }).says[0]).toContain("The mistake is in Latchkey");
    expect(words({ kind: "refused", refusal: { code: "unknown", status: 502 } }).says[0]).toContain(
      "The mistake is in Latchkey",
    );
  });

  it("sends back to the form only where the form has to change", () => {
    expect(needsForm({ kind: "refused", refusal: { code: "secret-in-field", status: 422 } })).toBe(true);
    expect(needsForm({ kind: "refused", refusal: { code: "rate-limited", status: 429 } })).toBe(false);
    expect(needsForm({ kind: "refused", refusal: { code: "body-too-slow", status: 408 } })).toBe(false);
    expect(needsForm({ kind: "cut" })).toBe(false);
  });
});
