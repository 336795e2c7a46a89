import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCauseWords } from "#lib/explain/load-words.ts";
import { reportText } from "#lib/explain/report-text.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { answerRequest } from "#lib/sandbox/answer-request.ts";
import { issueKey } from "#lib/sandbox/issue-key.ts";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";
import { PRIVATE_STRINGS } from "#lib/sandbox/private-strings.ts";
import { createAnthropicPort } from "#lib/transports/anthropic.ts";
import { networkOf } from "#lib/transports/network.ts";
import { recordingOf } from "#lib/transports/recording.ts";
import { replayOf } from "#lib/transports/replay.ts";
import { systemClock } from "#lib/transports/system-clock.ts";
import type { TapedCall } from "#lib/transports/tape.ts";
import { Credential } from "../credential/vault.ts";
import { examine } from "../examine.ts";
import { type CaseFile, stillClock } from "./case-file.ts";

const FOLDER = import.meta.dirname;
const NO_ANSWERS = new Set(["timeout-or-connection", "hanging-skill-list", "dripping"]);
/** Also taped after the fix: the pair is what these prove. */
const FIXED_TOO = ["workspace-id-required", "model-retired", "ordinary-key-on-admin"];

const taped = [
  ...PERSONAS.map(({ id }) => ({ name: id, persona: id, step: "broken" as const })),
  ...FIXED_TOO.map((id) => ({ name: `${id}--fixed`, persona: id, step: "fixed" as const })),
];
const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, "tape.json")));
const titles = new Map<CauseId, string>();

beforeAll(async () => {
  for (const id of CAUSE_IDS) titles.set(id, (await loadCauseWords(id)).title);
});

function readCase(name: string): CaseFile {
  return JSON.parse(readFileSync(join(FOLDER, name, "tape.json"), "utf8")) as CaseFile;
}

function keyText({ key }: CaseFile): string {
  return "persona" in key ? issueKey(key.persona, key.step) : `${key.prefix}${"Ab3".repeat(30)}`;
}

function replay(file: CaseFile): Promise<Report> {
  return examine({
    credential: Credential.fromText(keyText(file)),
    asked: file.asked,
    port: replayOf(file.calls),
    statusFeed: async () => ({ indicator: "none" }),
    clock: stillClock,
    signal: new AbortController().signal,
    vantage: file.vantage,
  });
}

describe("every persona's tape is what the sandbox answers today", () => {
  test.concurrent.for(taped)("$name", async ({ name, persona: id, step }, { expect }) => {
    const persona = PERSONAS.find((candidate) => candidate.id === id);
    if (!persona) throw new Error(`no persona ${id}`);
    const asked = { spendTokens: false, ...persona.asked[step] };
    const calls: TapedCall[] = [];
    const port = createAnthropicPort(
      "https://api.anthropic.com",
      networkOf(
        (request) => answerRequest(request),
        async () => undefined,
      ),
    );
    await examine({
      credential: Credential.fromText(issueKey(id, step)),
      asked,
      port: recordingOf(port, calls),
      clock: NO_ANSWERS.has(id)
        ? { ...stillClock, deadline: (_, parent) => systemClock.deadline(1500, parent) }
        : systemClock,
      signal: new AbortController().signal,
      vantage: "sample",
    });
    calls.sort((a, b) => (a.asked < b.asked ? -1 : 1));
    const file: CaseFile = { key: { persona: id, step }, asked, vantage: "sample", calls: calls.map(shortened) };
    mkdirSync(join(FOLDER, name), { recursive: true });
    await expect(`${JSON.stringify(file, null, 2)}\n`).toMatchFileSnapshot(join(FOLDER, name, "tape.json"));
  });
});

/** What our own limit cut is judged by how it opens: a golden needs no more of it. */
function shortened({ asked, answer }: TapedCall): TapedCall {
  if (answer.kind !== "answered" || answer.bodyEnd !== "cut" || answer.body.length <= 512) return { asked, answer };
  return { asked, answer: { ...answer, body: answer.body.slice(0, 512) } };
}

describe("the same tape gives the same report", () => {
  test.each(names)("%s", async (name) => {
    const report = await replay(readCase(name));
    expect(reportSchema.parse(report)).toEqual(report);
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(join(FOLDER, name, "report.json"));
    await expect(reportText(report, (cause) => titles.get(cause) ?? cause)).toMatchFileSnapshot(
      join(FOLDER, name, "report.txt"),
    );
  });

  test.each(names)("%s holds no key and nothing private of an answer", async (name) => {
    const file = readCase(name);
    const text = JSON.stringify(await replay(file));
    expect(text).not.toContain(keyText(file));
    for (const secret of PRIVATE_STRINGS) expect(text).not.toContain(secret);
  });
});

describe("what a case must show", () => {
  const causesSeen = new Set<CauseId>();
  test.each(PERSONAS.filter(({ cause }) => cause !== null))(
    "$id is diagnosed as $cause, first",
    async ({ id, cause, variant }) => {
      const { findings, verdict } = await replay(readCase(id));
      expect(findings[0]?.cause).toBe(cause);
      if (variant) expect(findings[0]?.variant).toBe(variant);
      expect(verdict.status).not.toBe("clear");
    },
  );

  test("no working key is called bad", async () => {
    for (const { id } of PERSONAS.filter(({ group, hidden }) => group === "healthy" && !hidden)) {
      const report = await replay(readCase(id));
      expect([id, report.verdict.status, report.findings]).toEqual([id, "clear", []]);
    }
  });

  test("every cause is produced by some case", async () => {
    for (const name of names) for (const { cause } of (await replay(readCase(name))).findings) causesSeen.add(cause);
    expect(CAUSE_IDS.filter((id) => !causesSeen.has(id))).toEqual([]);
  });

  test("a confirmed finding rests on a machine code or on two answers that differ", async () => {
    for (const name of names) {
      const report = await replay(readCase(name));
      for (const { cause, confidence, evidence } of report.findings.filter(
        (finding) => finding.confidence === "confirmed",
      )) {
        const coded = report.probes.some(({ id, errorCode }) => evidence.includes(id) && errorCode);
        const outcomes = new Set(report.probes.filter(({ id }) => evidence.includes(id)).map(({ outcome }) => outcome));
        expect([name, cause, confidence, coded || outcomes.size > 1]).toEqual([name, cause, "confirmed", true]);
      }
    }
  });

  test("causes about a place stay at most likely, and from a server are its operator's to fix", async () => {
    for (const id of [
      "region-or-network-blocked",
      "ip-not-allowed",
      "tls-or-proxy-interference",
      "timeout-or-connection",
    ]) {
      const report = await replay({ ...readCase(id), vantage: "server" });
      expect([id, report.findings[0]?.confidence, report.findings[0]?.fixBy, report.verdict.status]).toEqual([
        id,
        "likely",
        "server-operator",
        "inconclusive",
      ]);
    }
  });
});
