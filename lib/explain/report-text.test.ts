import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Finding, type Report, reportSchema } from "#lib/report/schema.ts";
import { loadCauseWords, sayText } from "./load-words.ts";
import { reportText } from "./report-text.ts";

const golden = (name: string): Report =>
  reportSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "../engine/cases", name, "report.json"), "utf8")),
  );
const findingsOf = (report: Report) => /Findings\n([\s\S]*?)\n\n/.exec(reportText(report, (cause) => cause))?.[1];
const withoutEvidence = (report: Report): Report => ({
  ...report,
  findings: report.findings.map((finding) => ({ ...finding, evidence: [] })),
});

test("a finding without evidence was seen before any call where no call was made", () => {
  expect(findingsOf(golden("key-malformed"))).toContain("seen before any call");
});

test("where calls were made, or no check is left to tell, evidence that is not there is said to be missing", () => {
  const report = withoutEvidence(golden("key-invalid"));
  for (const each of [report, { ...report, probes: [] }]) {
    expect(findingsOf(each)).toContain("evidence not named");
    expect(findingsOf(each)).not.toContain("before any call");
  }
});

test("an empty list of scopes is no need", () => {
  const report = golden("permission-scope-missing");
  const findings = report.findings.map((finding) => ({ ...finding, needs: [] }));
  expect(findingsOf({ ...report, findings })).not.toContain("needs");
});

test("a variant that no table knows keeps the words of its cause, whatever it is called", async () => {
  const report = golden("key-malformed");
  for (const variant of ["constructor", "seen-never"]) {
    const words = await loadCauseWords("key-malformed", variant);
    const finding: Finding = { cause: "key-malformed", variant, confidence: "likely", evidence: [] };
    expect(sayText(words.because, { report, finding })).toContain("Found: something that no key has.");
  }
});
