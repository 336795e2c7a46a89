import { describe, expect, it } from "vitest";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { Finding, Outcome, Report, Unproven } from "#lib/report/schema.ts";
import { retestSign } from "./retest-sign.ts";
import { readRetest } from "./retest-words.ts";

type Said = { readonly outcome: Outcome; readonly cause?: Finding["cause"]; readonly unproven?: readonly Unproven[] };

function report(time: string, { outcome, cause, unproven = [] }: Said): Report {
  const clear = outcome === "allowed";
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: `2026-11-23T${time}Z`,
    durationMs: 0,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
    probes: [{ id: "token-count", group: "messages", outcome, durationMs: 1 }],
    findings: cause ? [{ cause, confidence: "likely", evidence: ["token-count"] }] : [],
    verdict: {
      status: clear ? "clear" : "blocked",
      ...(cause ? { cause } : {}),
      tasks: [{ id: "messages", state: clear ? "open" : "refused" }],
      unproven: [...unproven],
    },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

function sign(before: Report, after: Report, reviewed = before) {
  // Of the words only what the sign says is read.
  const found = {
    main: after.findings[0]
      ? { words: { title: "The cause", sentence: "It is so." }, finding: after.findings[0] }
      : null,
    fixBy: "you",
    remedies: [{ action: "Send one header" }],
  } as unknown as Parameters<typeof retestSign>[0]["found"];
  return retestSign({
    before,
    reviewed,
    after,
    retest: readRetest(before, after, compareReports(before, after).rows),
    found,
  });
}

const REFUSED = report("14:32:00", { outcome: "refused", cause: "workspace-id-required" });

describe("the sign after a retest", () => {
  it("says the way to green, and below it what is not proven", () => {
    const after = report("14:32:05", { outcome: "allowed", unproven: ["credit", "contract-limit"] });
    expect(sign(REFUSED, after)).toMatchObject({
      title: "1 refused → all open, 5 s",
      sentence:
        "Not proven: available credit and contract limits. One message would show more: at most 1 output token, about 12 in.",
      way: { to: "one-token" },
    });
    expect(sign(REFUSED, report("14:32:05", { outcome: "allowed" }))).toMatchObject({
      title: "1 refused → all open, 5 s",
      sentence: "One call that was refused is now allowed. Nothing that worked has stopped working.",
      way: null,
    });
  });

  it("claims nothing for money that only a message can show", () => {
    const broke = report("14:32:00", { outcome: "refused", cause: "credit-balance-too-low" });
    const free = sign(broke, report("14:32:05", { outcome: "allowed", unproven: ["credit"] }));
    expect(free.title).toBe("Looks open. One message proves it.");
    expect(free.way).toMatchObject({ to: "one-token" });
    expect(sign(broke, report("14:32:05", { outcome: "allowed" })).title).toBe("1 refused → all open, 5 s");
  });

  it("leads to the cause's own action while the cause is the same, and to the new answer where it is not", () => {
    const same = report("14:32:05", { outcome: "refused", cause: "workspace-id-required" });
    expect(sign(REFUSED, same).way).toEqual({
      lead: "Fixed by you. Next:",
      action: "Send one header",
      to: "update",
    });
    const other = report("14:32:05", { outcome: "refused", cause: "credit-balance-too-low" });
    expect(sign(REFUSED, other).way).toMatchObject({ action: "Review it", to: "review" });
    expect(sign(REFUSED, other, other).way).toMatchObject({ to: "update" });
  });
});
