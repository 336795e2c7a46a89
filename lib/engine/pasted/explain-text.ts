import { redactEnds } from "#lib/redaction/redact-ends.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import type { CredentialKind, Report } from "#lib/report/schema.ts";
import { readCall } from "../call/read-call.ts";
import { PREFIX_ROWS } from "../credential/prefixes.ts";
import { diagnose } from "../diagnose.ts";
import { toProbeResult } from "../probe-result.ts";
import { reachVerdict } from "../verdict.ts";
import { CATALOGUE_DATE, ENGINE_VERSION } from "../version.ts";
import { addsUp } from "./adds-up.ts";
import type { Explained, Span } from "./explained.ts";
import { formOf } from "./form-of.ts";
import { readingOfPaste } from "./judge-evidence.ts";
import { readText } from "./read-text.ts";

/** What is read of a text from each of its ends, in UTF-16 units. */
const END_UNITS = 16_384;

/** Causes that the named model helps to decide; beside others it is only named. */
const ABOUT_A_MODEL: ReadonlySet<CauseId> = new Set<CauseId>([
  "model-retired",
  "model-not-found-or-no-access",
  "data-policy-restricted",
]);

/**
 * Explains a pasted text: redacted first, then read, then judged by the same rules as a run. Sends nothing,
 * never throws, and gives the same answer for the same text and moment.
 *
 * @param startedAt ISO 8601 in UTC; retirements are looked up for this day.
 */
export function explainText(text: string, { startedAt }: { readonly startedAt: string }): Explained {
  const { text: redactedText, secrets, cut } = redactEnds(text, END_UNITS);
  const call = readCall(redactedText);
  const opening = secrets.find((secret) => secret.opening !== undefined)?.opening;
  const kind = opening === undefined ? undefined : kindOf(opening);
  const read = readText(redactedText, call);
  const evidence = addsUp(read.evidence, { call, kind, works: read.works, onAdmin: read.onAdmin, startedAt });
  const reading = readingOfPaste(evidence);
  const tasks: readonly Task[] = [call?.task ?? "messages"];
  const asked = {
    tasks: [...tasks],
    ...(evidence.model ? { model: evidence.model } : {}),
    workspaceId: evidence.sentWorkspace ?? false,
    spendTokens: false,
  };
  const findings = diagnose({
    asked,
    kind: kind ?? "unrecognized",
    notes: [],
    sent: true,
    vantage: "pasted",
    startedAt,
    readings: [reading],
  });
  const verdict = reachVerdict(asked, [reading]);
  const cause = findings[0]?.cause;
  const report: Report = {
    schema: "latchkey.report/1",
    engine: ENGINE_VERSION,
    catalogue: CATALOGUE_DATE,
    startedAt,
    durationMs: 0,
    vantage: "pasted",
    credential: { kind: kind ?? "unrecognized" },
    observed: {},
    asked,
    probes: [toProbeResult(reading)],
    findings,
    verdict: { ...verdict, ...(cause ? { cause } : {}) },
    spent: { inputTokens: 0, outputTokens: 0 },
  };
  const spans: Span[] =
    cause === undefined || cause === "unknown"
      ? []
      : read.pieces
          .filter(({ as }) => as !== "model" || ABOUT_A_MODEL.has(cause))
          .map((piece) => ({ ...piece, finding: 0 }));
  return {
    report,
    evidence,
    spans: spans.sort((a, b) => a.start - b.start || a.end - b.end),
    setAside: [...read.setAside].sort((a, b) => a.start - b.start),
    redactedText,
    masked: secrets.length,
    credential: kind ? { kind } : null,
    form: formOf(redactedText, { secrets: secrets.length, hasCall: call !== undefined, evidence }),
    lines: redactedText.trim() === "" ? 0 : redactedText.trim().split("\n").length,
    cut,
    ...(call ? { call } : {}),
  };
}

function kindOf(opening: string): CredentialKind {
  return PREFIX_ROWS.find(({ pattern }) => pattern.test(`${opening}0000`))?.kind ?? "unrecognized";
}
