import { describe, expect, it } from "vitest";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { DEFAULT_INCLUDE } from "#lib/report/redact-report.ts";
import type { Outcome, Report } from "#lib/report/schema.ts";
import { linkFor, nextAddition, runBefore, saysTheSame, type WalkLink } from "./walk-link.ts";

function report(outcome: Outcome, status: Report["verdict"]["status"]): Report {
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08Z",
    durationMs: 900,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false },
    probes: [{ id: "model-list", group: "messages", outcome, durationMs: 200, requestId: "req_1" }],
    findings: [],
    verdict: { status, tasks: [{ id: "messages", state: "undetermined" }], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

const REFUSED = report("refused", "blocked");
const LINK: WalkLink = {
  id: "a".repeat(24),
  url: `http://localhost:3000/r/${"a".repeat(24)}`,
  manageToken: `lkm_${"b".repeat(43)}`,
  expiresAt: "2026-12-01T00:00:00Z",
  include: DEFAULT_INCLUDE,
  kind: "key",
  kept: true,
  adding: true,
  takesRequests: true,
  seen: 1,
  wanted: null,
  shown: REFUSED,
  addition: null,
  done: null,
  over: null,
};

function run(
  number: number,
  purpose: ReportedRun["purpose"],
  told: Report,
  kind: "key" | "pasted" = "key",
): ReportedRun {
  return {
    number,
    purpose,
    ask: { subject: { kind }, tasks: ["messages"], spendTokens: false },
    startedAtMs: 0,
    plan: [],
    answers: {},
    sent: {},
    report: told,
    receipt: kind === "pasted" ? "" : "lk1.receipt",
  };
}

describe("what becomes of a later run", () => {
  it("is added when somebody asked for it, even where it says the same", () => {
    expect(nextAddition(LINK, run(2, "retest", REFUSED))).toBe("add");
    expect(nextAddition(LINK, run(2, "review", REFUSED))).toBe("add");
  });

  it("is added from the watch only where an outcome or the verdict changed", () => {
    const later = { ...REFUSED, startedAt: "2026-11-23T14:40:00Z", durationMs: 3, probes: [] as Report["probes"] };
    const sameAgain = {
      ...later,
      probes: REFUSED.probes.map((probe) => ({ ...probe, requestId: "req_2", durationMs: 9 })),
    };
    expect(nextAddition(LINK, run(2, "watch", sameAgain))).toBe("pass-over");
    expect(nextAddition(LINK, run(2, "watch", report("allowed", "blocked")))).toBe("add");
    expect(nextAddition(LINK, run(2, "watch", report("refused", "partial")))).toBe("add");
  });

  it("is nothing for a run that was decided about, while another is being added, and on a link that is over", () => {
    expect(nextAddition(LINK, run(1, "review", REFUSED))).toBe("nothing");
    expect(nextAddition({ ...LINK, addition: { state: "adding", run: 2 } }, run(3, "retest", REFUSED))).toBe("nothing");
    expect(nextAddition({ ...LINK, over: "report-revoked" }, run(2, "retest", REFUSED))).toBe("nothing");
  });

  it("is left out where the person switched it off, until they ask for that one", () => {
    const off = { ...LINK, adding: false };
    expect(nextAddition(off, run(2, "retest", REFUSED))).toBe("leave-out");
    expect(nextAddition({ ...off, wanted: 2 }, run(2, "watch", REFUSED))).toBe("add");
    expect(nextAddition({ ...off, wanted: 2 }, run(3, "retest", REFUSED))).toBe("leave-out");
  });

  it("is passed over of another kind of subject, and without a receipt", () => {
    expect(nextAddition({ ...LINK, kind: "sample" }, run(2, "retest", REFUSED))).toBe("pass-over");
    expect(nextAddition({ ...LINK, kind: "pasted" }, run(2, "review", REFUSED, "pasted"))).toBe("pass-over");
  });
});

describe("two reports", () => {
  it("say the same in any order of their rows, and not where a task opened", () => {
    const rows = (ids: readonly ("model-list" | "token-count")[]): Report => ({
      ...REFUSED,
      probes: ids.map((id) => ({ id, group: "messages", outcome: "refused", durationMs: 1 })),
    });
    expect(saysTheSame(rows(["model-list", "token-count"]), rows(["token-count", "model-list"]))).toBe(true);
    const open = {
      ...REFUSED,
      verdict: { ...REFUSED.verdict, tasks: [{ id: "messages" as const, state: "open" as const }] },
    };
    expect(saysTheSame(REFUSED, open)).toBe(false);
  });
});

describe("the link of a later run", () => {
  const first = run(1, "review", REFUSED);
  const later = run(2, "retest", REFUSED);

  it("begins with the run it is compared with", () => {
    expect(runBefore(first, later, null, 60_000)).toBe(first);
  });

  it("stands alone where that run is the same, of another kind, too old to be shared, or on a link", () => {
    expect(runBefore(first, first, null, 60_000)).toBeNull();
    expect(runBefore(run(-1, "review", REFUSED, "pasted"), later, null, 60_000)).toBeNull();
    expect(runBefore(first, later, null, 29 * 60_000)).toBeNull();
    expect(runBefore(first, later, LINK, 60_000)).toBeNull();
  });
});

describe("the link of a walk", () => {
  it("is not that of a text for a run with a key", () => {
    expect(linkFor(LINK, run(2, "retest", REFUSED))).toBe(LINK);
    expect(linkFor(LINK, run(2, "review", REFUSED, "pasted"))).toBeNull();
    expect(linkFor(null, run(2, "retest", REFUSED))).toBeNull();
  });
});
