import { DEFAULT_INCLUDE, INCLUDABLE, type Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { Db } from "../db/database.ts";
import { Refusal, type RefusalCode } from "../refusals.ts";
import { type LinkRequest, type MadeLink, makeLinkOfOwnRun } from "./make-link.ts";

export const NOW_MS = Date.parse("2027-01-15T08:00:00.000Z");
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
export const KEY = Buffer.alloc(32, 1);
export const OLDER_KEY = Buffer.alloc(32, 2);
// The list is every name there is.
export const INCLUDE_ALL = Object.fromEntries(INCLUDABLE.map((field) => [field, true])) as Include;

/** A report with every field that a maker decides about, each of a text that stands nowhere else. */
export const REPORT: Report = {
  schema: "latchkey.report/1",
  engine: "1.0.0",
  catalogue: "2026-11-23",
  startedAt: "2027-01-15T07:59:00.000Z",
  durationMs: 450,
  vantage: "server",
  credential: { kind: "workspace-or-identity-key", hint: "sk-ant-api03-…hInT" },
  observed: { organizationId: "canary-organization", workspaceId: "canary-workspace" },
  asked: { tasks: ["messages"], model: "canary-model", workspaceId: true, spendTokens: false },
  probes: [
    {
      id: "token-count",
      group: "messages",
      outcome: "refused",
      status: 400,
      errorType: "invalid_request_error",
      shape: "api-error",
      requestId: "canary-request",
      durationMs: 10,
    },
  ],
  findings: [{ cause: "credit-balance-too-low", confidence: "likely", evidence: ["token-count"] }],
  verdict: {
    status: "blocked",
    cause: "credit-balance-too-low",
    tasks: [{ id: "messages", state: "refused" }],
    unproven: [],
  },
  spent: { inputTokens: 0, outputTokens: 0 },
};

export const SAMPLE_REPORT: Report = { ...REPORT, vantage: "sample" };

export const ASKED: LinkRequest = { report: REPORT, include: DEFAULT_INCLUDE, expiresInHours: 24, nowMs: NOW_MS };

/** What a receipt of that number proves, signed half an hour before it ends. */
export function receiptOf(jti: string, linkKeys: readonly Buffer[] = [KEY]) {
  return { jti, expiresAtMs: NOW_MS + HOUR_MS / 2, linkKeys };
}

let made = 0;

/** A link of a receipt that no other has. */
export function makeLink(db: Db, asked: Partial<LinkRequest> = {}): Promise<MadeLink> {
  made += 1;
  return makeLinkOfOwnRun(db, { ...ASKED, ...asked }, receiptOf(`receipt ${made}`));
}

/** The code of the refusal that this work ends with. @throws where it ends otherwise */
export async function codeOf(work: Promise<unknown>): Promise<RefusalCode> {
  return (await refusalOf(work)).code;
}

export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error;
}
