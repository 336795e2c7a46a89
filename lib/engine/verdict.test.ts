import { describe, expect, test } from "vitest";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Outcome } from "#lib/report/schema.ts";
import { reachVerdict } from "./verdict.ts";

const readings = (outcomes: Partial<Record<ProbeId, Outcome>>) =>
  Object.entries(outcomes).map(([id, outcome]) => ({ id: id as ProbeId, outcome }));
const messages = { tasks: ["messages"], spendTokens: false } as const;

describe("the verdict", () => {
  test.each<[Outcome, string, string]>([
    ["allowed", "open", "clear"],
    ["refused", "refused", "blocked"],
    ["unavailable", "refused", "blocked"],
    ["not-applicable", "refused", "blocked"],
    ["limited", "undetermined", "inconclusive"],
    ["unreachable", "undetermined", "inconclusive"],
    ["inconclusive", "undetermined", "inconclusive"],
    ["skipped", "undetermined", "inconclusive"],
    ["crashed", "undetermined", "inconclusive"],
  ])("a deciding probe that is %s leaves the task %s and the verdict %s", (outcome, state, status) => {
    const verdict = reachVerdict(messages, readings({ "token-count": outcome }));
    expect([verdict.tasks[0]?.state, verdict.status]).toEqual([state, status]);
  });

  test("is partial when some tasks are refused and others are not, open or undetermined", () => {
    const asked = { tasks: ["messages", "files"], spendTokens: false } as const;
    expect(reachVerdict(asked, readings({ "token-count": "allowed", "file-list": "refused" })).status).toBe("partial");
    expect(reachVerdict(asked, readings({ "token-count": "limited", "file-list": "refused" })).status).toBe("partial");
  });

  test("looks at no probe beside the asked tasks", () => {
    expect(
      reachVerdict(messages, readings({ "token-count": "allowed", "file-list": "refused", "model-list": "refused" }))
        .status,
    ).toBe("clear");
  });

  test("is about the asked model where one was asked, not about the control", () => {
    const asked = { ...messages, model: "claude-3-haiku-20240307" };
    expect(reachVerdict(asked, readings({ "token-count": "allowed", "token-count-asked": "refused" })).status).toBe(
      "blocked",
    );
  });

  test("names what no free probe can show, and nothing once a message was answered", () => {
    expect(reachVerdict(messages, []).unproven).toEqual(["credit", "contract-limit", "encryption-key", "user-profile"]);
    const spending = { ...messages, spendTokens: true };
    expect(reachVerdict(spending, readings({ "one-token-message": "allowed" })).unproven).toEqual([]);
    expect(reachVerdict(spending, readings({ "one-token-message": "refused" })).unproven).toEqual([]);
    expect(reachVerdict(spending, readings({ "one-token-message": "unreachable" })).unproven).toHaveLength(4);
  });

  test("a refused message refuses the task although tokens can be counted", () => {
    const asked = { ...messages, spendTokens: true };
    expect(reachVerdict(asked, readings({ "token-count": "allowed", "one-token-message": "refused" })).status).toBe(
      "blocked",
    );
  });

  test("is the message's once it was answered, whatever the count says", () => {
    const asked = { ...messages, spendTokens: true };
    for (const count of ["refused", "limited", "unreachable"] as const) {
      expect(reachVerdict(asked, readings({ "token-count": count, "one-token-message": "allowed" })).status).toBe(
        "clear",
      );
    }
    expect(reachVerdict(asked, readings({ "token-count": "refused", "one-token-message": "limited" })).status).toBe(
      "blocked",
    );
    expect(reachVerdict(asked, readings({ "token-count": "allowed", "one-token-message": "limited" })).status).toBe(
      "inconclusive",
    );
  });
});
