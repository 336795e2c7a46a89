import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { PROBE_GROUPS, PROBE_IDS, TASKS } from "#lib/report/probe-ids.ts";
import { DEFAULT_INCLUDE, type Include, redactReport } from "#lib/report/redact-report.ts";
import * as codes from "#lib/report/schema.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { reportTexts } from "./report-texts.ts";
import { wordShared } from "./word-shared.ts";

const CASES = new URL("../../lib/engine/cases/", import.meta.url);
const ALL: Include = { hint: true, organizationId: true, workspaceId: true, requestIds: true, model: true };
const MADE = "2026-11-24T10:00:00.000Z";

function caseReport(name: string): Report {
  return reportSchema.parse(JSON.parse(readFileSync(new URL(`${name}/report.json`, CASES), "utf8")));
}

type Link = {
  readonly include?: Include;
  readonly source?: SharedReport["source"];
  readonly sample?: boolean;
  readonly askedAt?: readonly string[];
};

/** A link with these runs, a minute apart. */
function link(reports: readonly [Report, ...Report[]], { include = ALL, source = "own-run", ...more }: Link = {}) {
  const runs = reports.map((report, index) => ({
    number: index + 1,
    source,
    addedAt: new Date(Date.parse(MADE) + index * 60_000).toISOString(),
    report: redactReport(report, include),
  }));
  const shared: SharedReport = {
    id: "AAAAAAAAAAAAAAAAAAAAAAAA",
    url: "https://latchkey.example/r/AAAAAAAAAAAAAAAAAAAAAAAA",
    source,
    sample: more.sample ?? false,
    version: 1,
    createdAt: MADE,
    expiresAt: "2026-12-01T10:00:00.000Z",
    include,
    report: runs.at(-1)?.report ?? reports[0],
    runs,
    retestRequests: { accepted: true, askedAt: [...(more.askedAt ?? [])] },
  };
  return shared;
}

const BROKEN = caseReport("workspace-id-required");
const FIXED = caseReport("workspace-id-required--fixed");

describe("a shared report's words", () => {
  it("name the cause, who acts and the way to their steps", async () => {
    const worded = await wordShared(link([BROKEN]));
    expect(worded.sign).toMatchObject({
      verdict: "blocked",
      title: "Workspace id required",
      way: { lead: "Fixed by whoever makes the calls. Next:", action: "Send one header", href: "#steps" },
    });
    expect(worded.steps?.moves.map(({ title }) => title)).toEqual(["Copy the id", "Send it"]);
    expect(worded.steps?.message?.heading).toBe("If you are a workspace admin");
    expect(worded.title).toBe("Blocked · Workspace id required — Latchkey");
  });

  it("put what an admin is asked first, and the asking after it, where somebody has to be asked", async () => {
    const { steps } = await wordShared(link([caseReport("permission-denied-resource")]));
    expect(steps).toMatchObject({
      heading: "If you are a workspace admin",
      headline: "A role for the owner of our Claude key",
      moves: [{ title: "What is asked of you", place: { lookFor: "Members" } }],
      asker: { headline: "Ask for a role that allows it" },
    });
    expect(steps?.moves[0]?.say[1]).toMatch(/give that owner the role Workspace Developer/);
    expect(steps?.asker?.moves.map(({ title }) => title)).toEqual(["Find out whose key it is", "Ask for the role"]);
  });

  it("have no way on and no steps where nothing was refused, and name what is not proven", async () => {
    const worded = await wordShared(link([caseReport("healthy")]));
    expect(worded.sign.title).toBe("Nothing refused this key");
    expect(worded.sign.way).toBeUndefined();
    expect(worded.steps).toBeUndefined();
    expect(worded.notProven).toContain("available credit");
    expect(worded.retest.offered).toBe(false);
  });

  it("offer no button where only waiting clears it", async () => {
    const worded = await wordShared(link([caseReport("overloaded")]));
    expect(worded.steps?.heading).toBe("Nobody has to act");
    expect(worded.retest.offered).toBe(false);
  });

  it("say that it is a sample, and that it was not a run of this server, wherever the verdict stands", async () => {
    const sample = await wordShared(link([BROKEN], { sample: true }));
    expect([sample.sign.mark, sample.title, sample.description]).toEqual([
      "Sample",
      expect.stringMatching(/^Sample · /),
      expect.stringMatching(/^Sample\. /),
    ]);
    const told = await wordShared(link([BROKEN], { source: "self-reported" }));
    expect([told.sign.mark, told.origin, told.title]).toEqual([
      "Self-reported",
      "not from a run of this server",
      expect.stringMatching(/^Self-reported · /),
    ]);
    expect(told.thread.entries[0]).toMatchObject({ selfReported: true });
  });

  it("mark a run of ours that is held against a first one from elsewhere, wherever the verdict stands", async () => {
    const shared = link([BROKEN, FIXED]);
    const told: SharedReport = {
      ...shared,
      runs: shared.runs.map((run) => (run.number === 1 ? { ...run, source: "self-reported" } : run)),
    };
    const worded = await wordShared(told);
    expect([worded.sign.mark, worded.title, worded.description]).toEqual([
      "First run self-reported",
      expect.stringMatching(/^First run self-reported · /),
      expect.stringMatching(/^First run self-reported\. /),
    ]);
    expect(worded.origin).toBe("from a live run; the first run was not from this server");
    const { markdown, mail } = await reportTexts(told);
    for (const text of [markdown, mail]) {
      expect(text.split("\n", 1)[0]).toContain("First run self-reported · Clear");
      expect(text).toContain("The first run is self-reported");
    }
  });

  it("tell what was left out from what was not seen", async () => {
    const left = await wordShared(link([BROKEN], { include: DEFAULT_INCLUDE }));
    expect(left.fields.map(({ field, state }) => [field, state])).toEqual([
      ["hint", "left-out"],
      ["organizationId", "left-out"],
      ["workspaceId", "left-out"],
      ["requestIds", "shown"],
      ["model", "not-seen"],
    ]);
    expect(left.fields.every(({ state, value }) => (state === "shown") === (value !== undefined))).toBe(true);
  });

  it("judge the same checks as deciding where the model was left out", async () => {
    const report = caseReport("model-retired");
    const retired: Report = { ...report, asked: { ...report.asked, model: "claude-2.1" } };
    const shown = await wordShared(link([retired]));
    const left = await wordShared(link([retired], { include: { ...ALL, model: false } }));
    expect(left.rows.map(({ quiet }) => quiet)).toEqual(shown.rows.map(({ quiet }) => quiet));
    expect(JSON.stringify(shown)).toContain("claude-2.1");
    expect(JSON.stringify(left)).not.toContain("claude-2.1");
  });

  it("keep ids, hint and model out of title and description", async () => {
    const report: Report = {
      ...caseReport("model-retired"),
      credential: { kind: "workspace-or-identity-key", hint: "sk-ant-api03-…Zq9A" },
      observed: { organizationId: "org-0123", workspaceId: "wrkspc_0123" },
    };
    const { title, description } = await wordShared(link([report]));
    for (const kept of ["Zq9A", "org-0123", "wrkspc_", report.asked.model ?? "?"])
      expect(`${title} ${description}`).not.toContain(kept);
  });

  it("turn green by the newest run, with what flipped and how long it took", async () => {
    const later = {
      ...FIXED,
      startedAt: new Date(Date.parse(BROKEN.startedAt) + 252_000).toISOString(),
      durationMs: 0,
    };
    const worded = await wordShared(link([BROKEN, later], { askedAt: ["2026-11-24T10:00:30.000Z"] }));
    expect(worded.thread.green).toBe(true);
    expect(worded.sign).toMatchObject({ verdict: "clear", title: "1 refused → all open, 4 min 12 s" });
    expect(worded.thread.compared?.deciding.map(({ change }) => change)).toContain("flipped");
    expect(worded.thread.entries.map((entry) => (entry.kind === "run" ? entry.number : "asked"))).toEqual([
      2,
      "asked",
      1,
    ]);
    expect(worded.cause?.title).toBe("Workspace id required");
  });

  it("stay short of green where the newest run passed a smaller test", async () => {
    const first: Report = { ...BROKEN, asked: { ...BROKEN.asked, tasks: ["messages", "batches"] } };
    const { sign, thread, title } = await wordShared(link([first, FIXED]));
    expect(thread.green).toBe(false);
    expect(thread.smaller).toEqual(["Batches"]);
    expect(sign).toMatchObject({ verdict: "inconclusive", title: "Passed a smaller test" });
    expect(title).not.toContain("Clear");
  });

  it.each(readdirSync(CASES).filter((name) => !name.includes(".")))("are whole for the case %s", async (name) => {
    const worded = await wordShared(link([caseReport(name)], { include: DEFAULT_INCLUDE }));
    expect(worded.sign.title).not.toBe("");
    expect(flawsIn(worded)).toEqual([]);
    expect(JSON.parse(JSON.stringify(worded))).toEqual(worded);
  });

  it("are whole for anything the schema lets through, alone and in a thread", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, anyReport, anyInclude, async (one, other, include) => {
        for (const runs of [[one], [one, other]] as const) {
          expect(runs.every((run) => reportSchema.safeParse(run).success)).toBe(true);
          const worded = await wordShared(link(runs, { include, source: "self-reported" }));
          expect(flawsIn(worded)).toEqual([]);
          expect(new Set(worded.rows.map(({ name }) => name.id)).size).toBe(worded.rows.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Words that only a fault of ours writes. */
function flawsIn(value: unknown): readonly string[] {
  const found: string[] = [];
  JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "string" && /\bundefined\b|\bNaN\b|\[object|Invalid Date/.test(each)) found.push(each);
    return each;
  });
  return found;
}

const maybe = <Name extends string, Value>(name: Name, value: fc.Arbitrary<Value>) =>
  fc
    .option(value, { nil: undefined })
    .map((each) => (each === undefined ? {} : ({ [name]: each } as { [N in Name]: Value })));
const code = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const moment = fc
  .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());
const probeId = fc.constantFrom(...PROBE_IDS);
const merged = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as object);

const probe = merged(
  fc.record({
    id: probeId,
    group: fc.constantFrom(...PROBE_GROUPS),
    outcome: fc.constantFrom(...codes.OUTCOMES),
    durationMs: fc.nat(86_400_000),
  }),
  maybe("status", fc.integer({ min: 100, max: 599 })),
  maybe("errorType", code),
  maybe("errorCode", code),
  maybe("shape", fc.constantFrom(...codes.SHAPES)),
  maybe("requestId", id),
);
const finding = merged(
  fc.record({
    cause: fc.constantFrom(...CAUSE_IDS),
    confidence: fc.constantFrom(...codes.CONFIDENCES),
    evidence: fc.array(probeId, { maxLength: 6 }),
  }),
  maybe("variant", code),
  maybe("fixBy", fc.constantFrom(...codes.ROLES)),
  maybe("settles", fc.oneof(fc.record({ probe: probeId }), fc.record({ ask: fc.constantFrom(...codes.QUESTIONS) }))),
  maybe("until", moment),
  maybe("needs", fc.array(fc.constant("org:read"), { maxLength: 3 })),
);
const task = fc.constantFrom(...TASKS);
const anyReport: fc.Arbitrary<Report> = fc
  .record({
    schema: fc.constant("latchkey.report/1"),
    engine: fc.constant("9.0.0"),
    catalogue: fc.constant("2026-11-24"),
    startedAt: moment,
    durationMs: fc.nat(86_400_000),
    vantage: fc.constantFrom(...codes.VANTAGES),
    credential: merged(
      fc.record({ kind: fc.constantFrom(...codes.CREDENTIAL_KINDS) }),
      maybe("hint", fc.constant("sk-ant-…abcd")),
    ),
    observed: merged(
      maybe("organizationId", id),
      maybe("workspaceId", id),
      maybe("keyHeader", fc.constant("x-api-key")),
    ),
    asked: merged(
      fc.record({
        tasks: fc.array(task, { minLength: 1, maxLength: TASKS.length }),
        workspaceId: fc.boolean(),
        spendTokens: fc.boolean(),
      }),
      maybe("model", fc.constantFrom("claude-3-haiku-20240307", "claude-sonnet-4-5", "constructor", "a/b:c@d")),
      maybe("betas", fc.array(fc.constant("files-api-2025-04-14"), { minLength: 1, maxLength: 2 })),
    ),
    probes: fc.array(probe, { maxLength: 10 }),
    findings: fc.array(finding, { maxLength: 4 }),
    verdict: merged(
      fc.record({
        status: fc.constantFrom(...codes.VERDICTS),
        tasks: fc.array(fc.record({ id: task, state: fc.constantFrom(...codes.TASK_STATES) }), {
          maxLength: TASKS.length,
        }),
        unproven: fc.array(fc.constantFrom(...codes.UNPROVEN), { maxLength: codes.UNPROVEN.length }),
      }),
      maybe("cause", fc.constantFrom(...CAUSE_IDS)),
    ),
    spent: fc.record({ inputTokens: fc.nat(100), outputTokens: fc.nat(100) }),
  })
  // Every part is drawn from what the schema allows; the test parses each again.
  .map((report) => report as unknown as Report);
const anyInclude: fc.Arbitrary<Include> = fc.record({
  hint: fc.boolean(),
  organizationId: fc.boolean(),
  workspaceId: fc.boolean(),
  requestIds: fc.boolean(),
  model: fc.boolean(),
});
