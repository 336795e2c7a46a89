import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "#lib/report/schema.ts";
import { pictureAlt, pictureWords } from "./picture-words.ts";

function caseOf(name: string): Report {
  return JSON.parse(readFileSync(join("lib/engine/cases", name, "report.json"), "utf8")) as Report;
}

/** A real case as it were a run of ours against the API. */
function live(name: string, changed: Partial<Report> = {}): Report {
  return { ...caseOf(name), vantage: "server", ...changed };
}

const own = (...reports: Report[]) => ({ runs: reports.map((report) => ({ report, source: "own-run" as const })) });
const told = (...reports: Report[]) => ({
  runs: reports.map((report) => ({ report, source: "self-reported" as const })),
});

/** The same test with every call allowed. */
function opened(report: Report, changed: Partial<Report>): Report {
  return {
    ...report,
    probes: report.probes.map(({ id, group, durationMs }) => ({ id, group, outcome: "allowed", durationMs })),
    findings: [],
    verdict: {
      status: "clear",
      tasks: report.verdict.tasks.map(({ id }) => ({ id, state: "open" })),
      unproven: report.verdict.unproven,
    },
    ...changed,
  };
}

const LATER = { startedAt: "2026-11-23T14:36:18.000Z", durationMs: 2000 };
const proven = (report: Report): Report => ({ ...report, verdict: { ...report.verdict, unproven: [] } });

describe("a picture of one run", () => {
  it("says verdict, cause, who can fix it, what they do and where", async () => {
    const words = await pictureWords(own(live("spend-tier-threshold")));
    expect(words).toMatchObject({
      look: "blocked",
      marks: [],
      kicker: "Blocked",
      asked: "Messages",
      title: "Tier’s monthly cap reached",
      corner: {
        kind: "way",
        lead: "Fixed by whoever handles billing",
        says: "Ask for higher limits",
        place: "Settings, Limits",
      },
    });
    expect(words.strip.outcomes).toEqual(["allowed", "allowed", "refused"]);
    expect(pictureAlt(words)).toBe(
      "Latchkey report. Blocked: Tier’s monthly cap reached; asked for Messages; fixed by whoever handles billing: ask for higher limits; 3 checks: 2 allowed, 1 refused.",
    );
  });

  it("speaks of the key and not of the reader's key", async () => {
    const { sentence } = await pictureWords(own(live("spend-tier-threshold")));
    expect(sentence).toMatch(/^The key is good\./);
  });

  it("says which of the asked tasks are refused where only some are", async () => {
    const { look, asked } = await pictureWords(own(live("permission-denied-resource")));
    expect(look).toBe("partial");
    expect(asked).toBe("Files, Agents refused, Messages not");
  });

  it("tells to wait where nobody has to act, and that nothing was sent where the text alone decided", async () => {
    const wait = await pictureWords(own(live("rate-limited")));
    expect(wait).toMatchObject({ look: "wait", kicker: "Wait", corner: { lead: "Nobody has to act" } });
    const unsent = await pictureWords(own(live("key-malformed")));
    expect(unsent).toMatchObject({
      look: "not-sent",
      kicker: "Not sent",
      corner: { lead: "Fixed by whoever makes the calls" },
    });
  });

  it("never says works while something is unproven, and has no yellow block once it is clear", async () => {
    const words = await pictureWords(own(live("healthy-oauth")));
    expect(words.title).toBe("Nothing refused this key");
    expect(words.sentence).toMatch(/^Not proven: /);
    expect(JSON.stringify(words)).not.toMatch(/\bworks\b/);
    expect(words.corner).toEqual({ kind: "checked", lead: "Checked", says: "23 Nov 2026, 14:32 UTC" });
    expect((await pictureWords(own(proven(live("healthy-oauth"))))).title).toBe("Everything asked for works");
  });

  it("marks a sample, a report from elsewhere and one that was read from a text", async () => {
    expect((await pictureWords(own(caseOf("rate-limited")))).marks).toEqual(["Sample"]);
    expect((await pictureWords(told(caseOf("rate-limited")))).marks).toEqual(["Sample", "Self-reported"]);
    expect((await pictureWords(told(live("rate-limited")))).marks).toEqual(["Self-reported"]);
    const pasted = live("rate-limited", { vantage: "pasted" });
    expect((await pictureWords(told(pasted))).marks).toEqual(["Self-reported, from a text"]);
    expect((await pictureWords(own(pasted))).marks).toEqual(["Read from a text"]);
    expect(pictureAlt(await pictureWords(told(pasted)))).toContain("Self-reported, from a text");
  });

  it("draws in outline what only compares", async () => {
    const { strip } = await pictureWords(own(live("workspace-id-required--fixed")));
    expect(strip.quiet.length).toBeGreaterThan(0);
    expect(strip.label).toContain("only for comparison");
  });
});

describe("a picture of a thread", () => {
  const before = live("permission-denied-resource");
  const after = opened(before, LATER);

  it("turns green with the count and the time where the newest run opened what the first was refused", async () => {
    const words = await pictureWords(own(before, after));
    expect(words).toMatchObject({
      look: "clear",
      kicker: "Clear",
      title: "2 refused → all open",
      corner: { kind: "green", lead: "Retested", says: "4 min 12 s to green" },
    });
    expect(words.sentence).toMatch(/^Not proven: /);
    expect(pictureAlt(words)).toContain("2 refused to all open");
  });

  it("stays the first run's sign where the newest is refused as well", async () => {
    const words = await pictureWords(own(before, { ...before, ...LATER }));
    expect(words).toMatchObject({ look: "partial", title: "Permission denied", corner: { kind: "way" } });
  });

  it("claims no way to green where a refused call was not asked again", async () => {
    const less: Report = {
      ...after,
      asked: { ...after.asked, tasks: ["messages"] },
      probes: after.probes.filter(({ group }) => group === "messages" || group === "service"),
      verdict: { ...after.verdict, tasks: after.verdict.tasks.filter(({ id }) => id === "messages") },
    };
    const words = await pictureWords(own(before, less));
    expect(words).toMatchObject({ look: "inconclusive", kicker: "Cannot tell yet", title: "Passed a smaller test" });
    expect(words.corner.kind).toBe("checked");
    expect(words.sentence).toContain("Files, Agents");
    expect(`${words.title} ${words.sentence}`).not.toMatch(/\bworks\b/);
  });

  it("claims none where the calls that passed cannot show that the cause is gone", async () => {
    const spent = live("spend-tier-threshold");
    const passed = live("healthy-oauth", { ...LATER, asked: spent.asked });
    const words = await pictureWords(own(spent, passed));
    expect(words.title).toBe("Nothing refused this key");
    expect(words.corner.kind).toBe("checked");
  });

  it("marks that it rests on a first run from elsewhere", async () => {
    for (const newest of [after, { ...before, ...LATER }]) {
      const runs = [
        { report: before, source: "self-reported" as const },
        { report: newest, source: "own-run" as const },
      ];
      expect((await pictureWords({ runs })).marks).toEqual(["First run self-reported"]);
    }
  });

  it("is not made without a run", async () => {
    await expect(pictureWords({ runs: [] })).rejects.toThrow("a picture needs a run");
  });
});
