import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ReadReport, readReport } from "./read-report.ts";
import { DEFAULT_INCLUDE, redactReport } from "./redact-report.ts";
import { provesFix, testCoverage } from "./same-test.ts";
import type { Outcome, Report } from "./schema.ts";

const read = (path: string): Report => {
  const report: ReadReport = readReport(readFileSync(join(import.meta.dirname, path), "utf8"));
  if (!report.ok) throw new Error(report.problem);
  return report.report;
};
const golden = (name: string) => read(`../engine/cases/${name}/report.json`);
const sample = (name: string) => read(`samples/${name}.json`);

const asking = (report: Report, asked: Partial<Report["asked"]>): Report => ({
  ...report,
  asked: { ...report.asked, ...asked },
});
const without = (report: Report, name: "model" | "betas"): Report => {
  const { [name]: _, ...asked } = report.asked;
  return { ...report, asked };
};
const hidden = (report: Report) => redactReport(report, { ...DEFAULT_INCLUDE, model: false });
const answering = (report: Report, id: string, outcome: Outcome): Report => ({
  ...report,
  probes: report.probes.map((probe) => (probe.id === id ? { ...probe, outcome } : probe)),
});

const healthy = golden("healthy");
const message = sample("2026-11-24-nothing-unproven");
const messageRefused = sample("2026-11-23-message-refused");
const betas = golden("beta-value-unknown");
const fixed = golden("model-retired--fixed");
const retired = golden("model-retired");

describe("a later run asks for at least as much", () => {
  test("when it repeats what was asked, with another model too", () => {
    expect(retired.asked.model).not.toBe(fixed.asked.model);
    expect(testCoverage(retired, fixed)).toEqual({ covers: true });
  });

  test("when a link shows neither run's model", () => {
    expect(testCoverage(hidden(retired), hidden(fixed))).toEqual({ covers: true });
    expect(provesFix(hidden(retired), hidden(fixed))).toBe(true);
  });

  test("when it asks for more tasks", () => {
    expect(testCoverage(golden("rate-limited"), healthy)).toEqual({ covers: true });
  });

  test("when it sends or leaves out the workspace id: that may be the fix", () => {
    expect(testCoverage(golden("workspace-id-required"), golden("workspace-id-required--fixed")).covers).toBe(true);
  });

  test.each<[string, Report, Report, string]>([
    ["it leaves out a task", healthy, golden("rate-limited"), "tasks"],
    ["it asks no model where one was asked", retired, golden("rate-limited"), "model"],
    ["it asks no model where one was asked and left out", hidden(retired), golden("rate-limited"), "model"],
    ["it sends no message where one was to be sent", messageRefused, asking(message, { spendTokens: false }), "token"],
    ["its message was never sent", messageRefused, answering(message, "one-token-message", "skipped"), "token"],
    ["its message was not answered", messageRefused, answering(message, "one-token-message", "unreachable"), "token"],
    ["it is a text that was pasted", golden("rate-limited"), sample("2026-11-24-pasted"), "vantage"],
    ["it is a sample after a real run", { ...retired, vantage: "server" }, fixed, "vantage"],
    ["it is a real run after a sample", retired, { ...fixed, vantage: "server" }, "vantage"],
  ])("but not when %s", (_, before, after, missing) => {
    expect(testCoverage(before, after)).toEqual({ covers: false, missing: [missing] });
  });

  test("all that is missing is named, in one order", () => {
    const before = asking(without(healthy, "model"), { model: "claude-sonnet-5-5", betas: ["a-1"], spendTokens: true });
    expect(testCoverage(before, sample("2026-11-24-pasted"))).toEqual({
      covers: false,
      missing: ["vantage", "tasks", "betas", "token"],
    });
  });

  test("a beta that the refusal named may be left out, one that it did not name has to stay", () => {
    const [named, other] = ["prompt-caching-2024-07-13", "context-management-2025-06-27"];
    expect(betas.findings[0]?.betas).toEqual([named]);
    expect(testCoverage(betas, asking(betas, { betas: [other] }))).toEqual({ covers: true });
    expect(testCoverage(betas, asking(betas, { betas: [named] }))).toEqual({ covers: false, missing: ["betas"] });
  });

  test("where the refusal named no beta, and the call passed without them, any of them may go", () => {
    const findings = betas.findings.map(({ betas: _, ...finding }) => finding);
    expect(testCoverage({ ...betas, findings }, without(betas, "betas"))).toEqual({ covers: true });
  });
});

describe("a fix is proven", () => {
  test.each(["workspace-id-required", "model-retired", "ordinary-key-on-admin"])("by the run after %s", (name) => {
    expect(provesFix(golden(name), golden(`${name}--fixed`))).toBe(true);
  });

  test("by one message that is allowed where one was refused", () => {
    expect(provesFix(messageRefused, message)).toBe(true);
  });

  test("by the same free call that a spend limit refused", () => {
    const tier = golden("spend-tier-threshold");
    expect(provesFix(tier, golden("healthy"))).toBe(true);
  });

  test.each<[string, Report, Report]>([
    ["by nothing where nothing was refused", golden("healthy"), golden("healthy")],
    ["not while it is refused as before", retired, retired],
    ["not by a run that asked for less", golden("permission-denied-resource"), message],
    ["not by a free run where a message was refused", messageRefused, healthy],
    ["not by a run of a sample after a real one", { ...retired, vantage: "server" }, fixed],
    ["not by any run after a pasted refusal", sample("2026-11-24-pasted"), { ...fixed, vantage: "server" }],
    [
      "not where the call that decides is not allowed, whatever the verdict says",
      retired,
      answering(fixed, "token-count-asked", "inconclusive"),
    ],
    [
      "not where a check of the task was left out",
      golden("ordinary-key-on-admin"),
      ((report: Report) => ({ ...report, probes: report.probes.filter(({ id }) => id !== "member-list") }))(
        golden("ordinary-key-on-admin--fixed"),
      ),
    ],
  ])("%s", (_, before, after) => {
    expect(provesFix(before, after)).toBe(false);
  });

  test("not by free calls where only a text showed that the credit was used up", () => {
    const before: Report = {
      ...golden("rate-limited"),
      findings: [{ cause: "credit-balance-too-low", confidence: "likely", evidence: ["pasted"] }],
      verdict: { ...golden("rate-limited").verdict, cause: "credit-balance-too-low" },
    };
    expect(provesFix(before, healthy)).toBe(false);
    expect(provesFix(before, message)).toBe(true);
  });
});
