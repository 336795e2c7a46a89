import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leadSays } from "#components/wizard/sign-words.ts";
import { words } from "#lib/explain/remedies/wait-and-retest.ts";
import { DEFAULT_INCLUDE } from "#lib/report/redact-report.ts";
import { type Report, ROLES, reportSchema } from "#lib/report/schema.ts";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { leadForReaders, roleLabelForReaders, rolePhraseForReaders, sentenceForReaders } from "./for-readers.ts";
import { wordShared } from "./word-shared.ts";

const MADE = "2026-11-24T10:00:00.000Z";

function caseReport(name: string): Report {
  const path = new URL(`../../lib/engine/cases/${name}/report.json`, import.meta.url);
  return reportSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

function linkTo(report: Report, source: SharedReport["source"] = "own-run"): SharedReport {
  return {
    id: "AAAAAAAAAAAAAAAAAAAAAAAA",
    url: "https://latchkey.example/r/AAAAAAAAAAAAAAAAAAAAAAAA",
    source,
    sample: false,
    version: 1,
    createdAt: MADE,
    expiresAt: "2026-12-01T10:00:00.000Z",
    include: DEFAULT_INCLUDE,
    report,
    runs: [{ number: 1, source, addedAt: MADE, report }],
    retestRequests: { accepted: true, askedAt: [] },
  };
}

test("no role is called you where somebody else reads", async () => {
  for (const role of ROLES) {
    const said = [leadForReaders(leadSays(role)), rolePhraseForReaders(role), roleLabelForReaders(role)];
    expect(said.join(" ")).not.toMatch(/\byour?\b/i);
  }
  const { sign, description } = await wordShared(linkTo(caseReport("workspace-id-required")));
  expect(sign.way?.lead).toBe("Fixed by whoever makes the calls. Next:");
  expect(description).toContain("Fixed by whoever makes the calls.");
});

test("a link's page does not claim to ask again by itself", () => {
  const says = words.moves.flatMap(({ say }) => say.filter((each) => typeof each === "string"));
  expect(says.join(" ")).toContain("Leave this page open");
  expect(says.map(sentenceForReaders).join(" ")).not.toContain("this page");
});

test("an admin is led to no page that the asking does not speak of", async () => {
  const { steps } = await wordShared(linkTo(caseReport("feature-not-enabled")));
  expect(steps?.moves.map(({ title, place }) => [title, place])).toEqual([["What is asked of you", undefined]]);
});

test("of a text without a key nothing is said about a key", async () => {
  const called = caseReport("workspace-id-required");
  const text: Report = { ...called, vantage: "pasted", credential: { kind: "unrecognized" } };
  const told = await wordShared(linkTo(text, "self-reported"));
  expect([told.pasted, told.key.kind]).toEqual([true, undefined]);
  expect((await wordShared(linkTo(called))).key.kind).toBe(called.credential.kind);
});
