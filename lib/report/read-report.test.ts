import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ReadReport, readReport, readReportValue } from "./read-report.ts";
import { DEFAULT_INCLUDE, redactReport } from "./redact-report.ts";
import { type Report, reportSchema } from "./schema.ts";

const SAMPLES = join(import.meta.dirname, "samples");
const CASES = join(import.meta.dirname, "../engine/cases");

function opened(read: ReadReport): Report {
  if (!read.ok) throw new Error(read.problem);
  return read.report;
}

const sample = (name: string) => readFileSync(join(SAMPLES, `${name}.json`), "utf8");

describe("an old report opens as what it was written as", () => {
  /** What each says: verdict, first cause with its confidence, checks, tasks with their states. */
  const SAYS: Readonly<Record<string, readonly [string, string, number, string]>> = {
    "2026-11-23-admin-scope-missing": ["blocked", "permission-scope-missing likely", 7, "admin refused"],
    "2026-11-23-clear-with-a-finding": ["clear", "workspace-id-required confirmed", 4, "messages open"],
    "2026-11-23-crashed-check": ["inconclusive", "none", 4, "messages open, files undetermined"],
    "2026-11-23-from-a-server": ["blocked", "cors-blocked possible", 3, "messages refused"],
    "2026-11-23-healthy-all-tasks": [
      "clear",
      "none",
      14,
      "messages open, batches open, files open, skills open, agents open, admin open",
    ],
    "2026-11-23-message-refused": ["blocked", "usage-or-spend-limit-reached confirmed", 4, "messages refused"],
    "2026-11-23-nothing-sent": ["inconclusive", "key-malformed likely", 3, "messages undetermined"],
    "2026-11-23-other-header": ["clear", "none", 3, "messages open"],
    "2026-11-23-partial": [
      "partial",
      "beta-header-missing-or-not-enrolled confirmed",
      6,
      "messages open, agents refused",
    ],
    "2026-11-23-rate-limited": ["inconclusive", "rate-limited likely", 3, "messages undetermined"],
    "2026-11-23-workspace-id-required": ["blocked", "workspace-id-required likely", 3, "messages refused"],
    "2026-11-24-betas": ["blocked", "beta-header-missing-or-not-enrolled confirmed", 6, "messages refused"],
    "2026-11-24-nothing-unproven": ["clear", "none", 4, "messages open"],
    "2026-11-24-paste-and-run": ["clear", "region-or-network-blocked likely", 4, "messages open"],
    "2026-11-24-pasted": ["blocked", "org-on-hold confirmed", 1, "messages refused"],
  };

  test("every sample is in the table", () => {
    expect(readdirSync(SAMPLES).sort()).toEqual(Object.keys(SAYS).map((name) => `${name}.json`));
  });

  test.each(Object.entries(SAYS))("%s", (name, says) => {
    const { verdict, findings, probes } = opened(readReport(sample(name)));
    const [first] = findings;
    expect([
      verdict.status,
      first ? `${first.cause} ${first.confidence}` : "none",
      probes.length,
      verdict.tasks.map(({ id, state }) => `${id} ${state}`).join(", "),
    ]).toEqual(says);
  });

  test.each(Object.keys(SAYS))("%s loses nothing and passes the schema of today", (name) => {
    const report = opened(readReport(sample(name)));
    expect(report).toEqual(JSON.parse(sample(name)));
    expect(reportSchema.parse(report)).toEqual(report);
  });
});

test("what this engine writes is read as it was written, redacted or not", () => {
  for (const name of readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const written = reportSchema.parse(JSON.parse(readFileSync(join(CASES, name.name, "report.json"), "utf8")));
    expect(opened(readReportValue(written))).toEqual(written);
    const redacted = JSON.stringify(redactReport(written, DEFAULT_INCLUDE));
    expect(JSON.stringify(opened(readReport(redacted)))).toBe(redacted);
  }
});

describe("what is no report is told apart", () => {
  const written = JSON.parse(sample("2026-11-23-partial"));
  test.each([
    ["", "not-json"],
    ["{", "not-json"],
    ["null", "not-a-report"],
    ["[]", "not-a-report"],
    ['"latchkey.report/1"', "not-a-report"],
    ['{"schema":"latchkey.report/1"}', "not-a-report"],
    [JSON.stringify({ ...written, schema: "latchkey.report/0" }), "not-a-report"],
    [JSON.stringify({ ...written, schema: "other.report/1" }), "not-a-report"],
    [JSON.stringify({ ...written, schema: 1 }), "not-a-report"],
    [JSON.stringify({ ...written, schema: "latchkey.report/2" }), "newer-schema"],
    [JSON.stringify({ ...written, startedAt: `2026-11-23T14:32:08.${"0".repeat(10_000)}Z` }), "not-a-report"],
    [JSON.stringify({ ...written, engine: "1".repeat(10_000) }), "not-a-report"],
    [JSON.stringify({ ...written, vantage: "edge-worker" }), "newer-schema"],
    [JSON.stringify({ ...written, vantage: 7 }), "not-a-report"],
    [JSON.stringify({ ...written, asked: { ...written.asked, tasks: ["webhooks"] } }), "newer-schema"],
    [JSON.stringify({ ...written, asked: { ...written.asked, tasks: [] } }), "not-a-report"],
    [JSON.stringify({ ...written, asked: { ...written.asked, workspaceId: "yes" } }), "not-a-report"],
  ])("%.60s", (text, problem) => {
    expect(readReport(text)).toEqual({ ok: false, problem });
  });
});

type Loose = Record<string, unknown>;
type Written = Loose & {
  credential: Loose;
  observed: Loose;
  asked: Loose;
  probes: [Loose, Loose, Loose, Loose];
  findings: [Loose];
  verdict: Loose & { tasks: Loose[] };
  spent: Loose;
};

/** A sample with one thing changed, read. */
function read(name: string, change: (written: Written) => void): Report {
  const written = JSON.parse(sample(name)) as Written;
  change(written);
  const report = opened(readReportValue(written));
  expect(reportSchema.parse(report)).toEqual(report);
  return report;
}

describe("a value that cannot be named reads as the one that claims least", () => {
  const partial = (change: (written: Written) => void) => read("2026-11-23-partial", change);

  test("an unknown field is dropped, wherever it stands", () => {
    const report = partial((written) => {
      for (const holder of [written, written.probes[0], written.findings[0], written.verdict, written.asked])
        Object.assign(holder, { note: "call me", constructor: 1 });
    });
    expect(report).toEqual(JSON.parse(sample("2026-11-23-partial")));
  });

  test("an unknown cause reads as unknown, without what belonged to it", () => {
    const { findings, verdict } = partial((written) => {
      Object.assign(written.findings[0], {
        cause: "quota-of-next-year",
        fixBy: "billing",
        until: "2026-12-01T00:00:00Z",
      });
      written.verdict.cause = "quota-of-next-year";
    });
    expect(findings).toEqual([
      { cause: "unknown", confidence: "possible", evidence: ["agent-list", "session-list", "environment-list"] },
    ]);
    expect(verdict).toMatchObject({ status: "partial", cause: "unknown" });
  });

  test("a finding that cannot be read keeps its place, so that no other one decides instead", () => {
    const { findings } = read("2026-11-23-message-refused", (written) => {
      written.findings.unshift(7 as unknown as Loose);
    });
    expect(findings.map(({ cause }) => cause)).toEqual(["unknown", "usage-or-spend-limit-reached"]);
  });

  test("a row of an unknown check is dropped, and so is evidence that names it", () => {
    const { probes, findings } = partial((written) => {
      written.probes[3].id = "vault-list";
      written.findings[0].evidence = ["vault-list", "session-list"];
    });
    expect(probes.map(({ id }) => id)).not.toContain("agent-list");
    expect(findings[0]?.evidence).toEqual(["session-list"]);
  });

  test("of two rows of one check the first stands", () => {
    const { probes } = partial((written) => {
      written.probes.push({ ...written.probes[3], outcome: "allowed" });
    });
    expect(probes.filter(({ id }) => id === "agent-list").map(({ outcome }) => outcome)).toEqual(["unavailable"]);
  });

  test.each([
    ["outcome", { outcome: "allowed-in-part" }, { outcome: "inconclusive" }],
    ["shape", { shape: "protobuf" }, { shape: "odd" }],
    ["type out of bounds", { errorType: "<b>no</b>" }, { shape: "odd" }],
    ["code of 10 kB", { errorCode: "a".repeat(10_000) }, { shape: "odd" }],
    ["request id with markup", { requestId: "req_1\u202e<script>" }, { shape: "odd" }],
    ["status", { status: 1200 }, {}],
    ["time", { durationMs: -5 }, { durationMs: 0 }],
  ])("%s of a check", (_, given, expected) => {
    const { probes } = partial((written) => {
      Object.assign(written.probes[3], given);
    });
    expect(probes[3]).toMatchObject(expected);
    for (const value of Object.values(given)) expect(Object.values(probes[3] ?? {})).not.toContain(value);
  });

  test.each([
    ["confidence", { confidence: "certain" }, { confidence: "possible" }],
    ["role", { fixBy: "board" }, { fixBy: undefined }],
    ["question", { settles: { ask: "which-planet" } }, { settles: undefined }],
    ["settling check", { settles: { probe: "vault-list" } }, { settles: undefined }],
    ["moment", { until: "next week" }, { until: undefined }],
    ["variant out of bounds", { variant: "No Such" }, { variant: undefined }],
    ["scopes", { needs: ["a:b", "<i>", 4] }, { needs: ["a:b"] }],
    ["betas beyond the bound", { betas: Array.from({ length: 40 }, (__, n) => `b${n}`) }, { betas: { length: 16 } }],
  ])("%s of a finding", (_, given, expected) => {
    const { findings } = partial((written) => {
      Object.assign(written.findings[0], given);
    });
    expect({
      fixBy: undefined,
      settles: undefined,
      until: undefined,
      variant: undefined,
      ...findings[0],
    }).toMatchObject(expected);
  });

  test("a text beyond its bounds is dropped with its field", () => {
    const long = "a".repeat(10_000);
    const report = partial((written) => {
      Object.assign(written.asked, { model: long, betas: [long] });
      written.credential.hint = `${long}…aaaa`;
      Object.assign(written.observed, { organizationId: long, workspaceId: "org 1", keyHeader: "x-other" });
    });
    expect(report.credential).toEqual({ kind: "workspace-or-identity-key" });
    expect(report.observed).toEqual({});
    expect(report.asked).toEqual({ tasks: ["messages", "agents"], workspaceId: false, spendTokens: false });
  });

  test("a kind of credential is unrecognized", () => {
    expect(partial((written) => Object.assign(written.credential, { kind: "passkey" })).credential.kind).toBe(
      "unrecognized",
    );
  });
});

describe("nothing unknown makes a report read as clear, or as proven", () => {
  test("an unknown unproven stands for all of them", () => {
    const { verdict } = read("2026-11-24-nothing-unproven", (written) => {
      written.verdict.unproven = ["regional-quota"];
    });
    expect(verdict.status).toBe("clear");
    expect(verdict.unproven).toHaveLength(9);
  });

  test("so does a verdict that does not say what is unproven", () => {
    const { verdict } = read("2026-11-24-nothing-unproven", (written) => {
      delete written.verdict.unproven;
    });
    expect(verdict.unproven).toHaveLength(9);
  });

  test.each([
    [
      "status",
      "blocked",
      (verdict: Written["verdict"]) => Object.assign(verdict, { status: "waived" }),
      "inconclusive",
    ],
    [
      "state",
      "clear",
      (verdict: Written["verdict"]) => Object.assign(verdict.tasks[0] ?? {}, { state: "ajar" }),
      "inconclusive",
    ],
    [
      "task",
      "clear",
      (verdict: Written["verdict"]) => Object.assign(verdict.tasks[0] ?? {}, { id: "webhooks" }),
      "inconclusive",
    ],
  ])("an unknown %s of a %s verdict", (_, status, change, reads) => {
    const { verdict } = read("2026-11-24-nothing-unproven", (written) => {
      written.verdict.status = status;
      change(written.verdict);
    });
    expect(verdict.status).toBe(reads);
  });

  test.each([
    ["the open one", "messages", "partial", "agents refused"],
    ["the refused one", "agents", "inconclusive", "messages open"],
  ])(
    "of a partial verdict whose one task cannot be named, %s, the other is said as it was",
    (_, gone, status, says) => {
      const { verdict, asked } = read("2026-11-23-partial", (written) => {
        written.asked.tasks = (written.asked.tasks as string[]).map((task) => (task === gone ? "webhooks" : task));
        written.verdict.tasks = written.verdict.tasks.map((task) =>
          task.id === gone ? { ...task, id: "webhooks" } : task,
        );
      });
      expect(verdict.status).toBe(status);
      expect(verdict.tasks.map(({ id, state }) => `${id} ${state}`)).toEqual([says]);
      expect(asked.tasks).toHaveLength(1);
    },
  );

  test("a clear verdict over a refused task is not clear", () => {
    expect(
      read("2026-11-23-partial", (written) => Object.assign(written.verdict, { status: "clear" })).verdict.status,
    ).toBe("inconclusive");
  });
});
