import { describe, expect, it } from "vitest";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { Outcome, Report } from "#lib/report/schema.ts";
import { flippedSays, greenSays } from "./retest-words.ts";

function report(startedAt: string, outcomes: readonly Outcome[]): Report {
  const ids = ["model-list", "token-count", "batch-list"] as const;
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt,
    durationMs: 0,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
    probes: outcomes.map((outcome, index) => ({
      id: ids[index] ?? "model-list",
      group: "messages",
      outcome,
      durationMs: 1,
    })),
    findings: [],
    verdict: { status: outcomes.every((each) => each === "allowed") ? "clear" : "blocked", tasks: [], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

const BEFORE = report("2026-11-23T14:32:00Z", ["refused", "refused", "refused"]);

describe("a retest", () => {
  it("counts what flipped and says that nothing else broke", () => {
    const after = report("2026-11-23T14:36:12Z", ["allowed", "allowed", "allowed"]);
    expect(flippedSays(compareReports(BEFORE, after).rows)).toBe(
      "3 calls that were refused are now allowed. Nothing that worked has stopped working.",
    );
    expect(greenSays(BEFORE, after)).toBe("3 refused → all open, 4 min 12 s");
  });

  it("tells a wait that ended like a refusal that flipped", () => {
    const limited = report("2026-11-23T14:32:00Z", ["allowed", "limited"]);
    expect(greenSays(limited, report("2026-11-23T14:32:40Z", ["allowed", "allowed"]))).toBe(
      "1 limited → all open, 40 s",
    );
  });

  it("does not hide what is still refused or newly refused", () => {
    const mixed = report("2026-11-23T14:36:12Z", ["allowed", "refused", "refused"]);
    expect(flippedSays(compareReports(BEFORE, mixed).rows)).toBe(
      "One call that was refused is now allowed. 2 are still refused.",
    );
    const worse = compareReports(
      report("2026-11-23T14:32:00Z", ["allowed", "refused"]),
      report("2026-11-23T14:33:00Z", ["refused", "refused"]),
    );
    expect(flippedSays(worse.rows)).toContain("One that worked no longer does.");
    expect(greenSays(BEFORE, mixed)).toBeNull();
  });
});
