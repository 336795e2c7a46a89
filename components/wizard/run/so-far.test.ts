import { describe, expect, it } from "vitest";
import type { Run } from "#components/wizard/wizard-state.ts";
import type { ProbeResult } from "#lib/report/schema.ts";
import { soFar } from "./so-far.ts";

function run(answers: readonly ProbeResult[], planned: readonly ProbeResult["id"][]): Run {
  return {
    number: 1,
    ask: { subject: { kind: "key" }, tasks: ["messages"], spendTokens: false },
    purpose: "review",
    startedAtMs: 0,
    plan: planned.map((id) => ({ id, title: id, group: "messages" })),
    answers: Object.fromEntries(answers.map((answer) => [answer.id, answer])),
    sent: {},
  };
}

const refused = (id: ProbeResult["id"], errorType: string): ProbeResult => ({
  id,
  group: "messages",
  outcome: "refused",
  status: 400,
  errorType,
  durationMs: 1,
});

describe("so far", () => {
  it("is silent about anything that a later answer could change", () => {
    expect(soFar(run([], ["model-list", "token-count"]))).toEqual([{ says: "The verdict waits for 2 more answers." }]);
  });

  it("counts refusals, and calls them the same only when they are", () => {
    const same = soFar(
      run(
        [refused("model-list", "invalid_request_error"), refused("token-count", "invalid_request_error")],
        ["model-list", "token-count"],
      ),
    );
    expect(same).toEqual([{ outcome: "refused", says: "2 calls are refused, each with `400 invalid_request_error`." }]);
    const differ = soFar(
      run([refused("model-list", "a_error"), refused("token-count", "b_error")], ["model-list", "token-count"]),
    );
    expect(differ[0]?.says).toContain("2 different answers");
  });

  it("says that a crash is ours", () => {
    const lines = soFar(
      run([{ id: "model-list", group: "messages", outcome: "crashed", durationMs: 1 }], ["model-list"]),
    );
    expect(lines[0]?.says).toContain("The mistake is in Latchkey");
  });
});
