import { describe, expect, it } from "vitest";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { loadCase } from "./load-case.ts";
import { signWords } from "./sign-words.ts";

const NOTHING = { main: null, fixBy: null, remedies: [] };

function clear(unproven: Report["verdict"]["unproven"], spendTokens = false): Report {
  return {
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08Z",
    durationMs: 900,
    vantage: "server",
    credential: { kind: "workspace-or-identity-key" },
    observed: {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens },
    probes: [{ id: "model-list", group: "messages", outcome: "allowed", status: 200, durationMs: 20 }],
    findings: [],
    verdict: { status: "clear", tasks: [{ id: "messages", state: "open" }], unproven },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
}

describe("the sign of a clear run", () => {
  it("never says works while something is unproven, and offers the one call that settles it", () => {
    const words = signWords(clear(["credit", "contract-limit"]), NOTHING);
    expect(words.title).toBe("Nothing refused this key");
    expect(`${words.title} ${words.sentence}`).not.toMatch(/\bworks\b/);
    expect(words.way?.to).toBe("one-token");
    expect(words.way?.lead).toBe("Costs at most 1 output token. Next:");
    expect(words.sentence).toContain("at most 1 output token, about 12 in");
  });

  it("does not say that nothing was refused where a call for comparison was", () => {
    const report = clear(["admin-changes"]);
    const words = signWords(
      {
        ...report,
        asked: { tasks: ["admin"], workspaceId: false, spendTokens: false },
        probes: [
          { id: "model-list", group: "messages", outcome: "refused", status: 401, durationMs: 20 },
          { id: "organization-me", group: "admin", outcome: "allowed", status: 200, durationMs: 20 },
        ],
        verdict: { ...report.verdict, tasks: [{ id: "admin", state: "open" }] },
      },
      NOTHING,
    );
    expect(words.title).toBe("What you asked for is open");
    expect(words.sentence).toMatch(/^Open: Admin\. One call beside it was not allowed and counts neither way\./);
  });

  it("says works only when nothing is left", () => {
    expect(signWords(clear([], true), NOTHING)).toMatchObject({ title: "Everything you asked for works", way: null });
  });

  it("offers no message for what a message cannot show", () => {
    expect(signWords(clear(["batch-creation"]), NOTHING).way).toBeNull();
  });
});

describe("a run in which nothing decides", () => {
  it("says so and offers to ask again", () => {
    const report = clear([]);
    const words = signWords({ ...report, verdict: { ...report.verdict, status: "inconclusive" } }, NOTHING);
    expect(words.title).toBe("Nothing here decides it");
    expect(words.way?.to).toBe("again");
  });
});

describe("the sign of a clear run that a text was judged with", () => {
  const found = async (cause: CauseId) => {
    const finding: Report["findings"][number] = { cause, confidence: "likely", evidence: ["pasted"] };
    const report: Report = {
      ...clear(["credit"]),
      probes: [
        { id: "pasted", group: "pasted", outcome: "unreachable", status: 403, durationMs: 0 },
        { id: "token-count", group: "messages", outcome: "allowed", status: 200, durationMs: 20 },
      ],
      findings: [finding],
    };
    return { report, found: await loadCase(report) };
  };

  it("says of a place that the key works from here, and never that nothing is wrong", async () => {
    const { report, found: words } = await found("region-or-network-blocked");
    const sign = signWords(report, words);
    expect(sign.title).toBe("Nothing refused this key");
    expect(sign.sentence).toContain("Your key works from here.");
    expect(sign.way?.to).toBe("update");
  });

  it("says of anything else what the text was refused for, and that the same calls are open", async () => {
    const { report, found: words } = await found("workspace-id-required");
    expect(signWords(report, words).sentence).toMatch(
      /^Your text was refused: workspace id required\. The same calls are open with this key,/,
    );
  });
});
