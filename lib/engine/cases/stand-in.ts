import type { Task } from "#lib/report/probe-ids.ts";
import { type Report, reportSchema } from "#lib/report/schema.ts";
import { Credential } from "../credential/vault.ts";
import { examine } from "../examine.ts";
import { explainText } from "../pasted/explain-text.ts";
import { readingOfPaste } from "../pasted/judge-evidence.ts";
import type { ApiAnswer, ApiCall } from "../port.ts";
import { stillClock } from "./case-file.ts";

const STILL_DAY = "2026-11-24T00:00:00Z";
export const ORDINARY = "sk-ant-api03-";
const HEADERS = { contentType: "application/json", requestId: "req_011C" };

export const allowed = (body: unknown = { data: [] }, organizationId: string | null = "org-1"): ApiAnswer => ({
  kind: "answered",
  status: 200,
  headers: { ...HEADERS, ...(organizationId ? { organizationId } : {}) },
  body: JSON.stringify(body),
  bodyEnd: "complete",
  bytesRead: 9,
});
export const refused = (
  status: number,
  type: string,
  message: string,
  code?: string,
  headers: object = HEADERS,
): ApiAnswer => ({
  kind: "answered",
  status,
  headers: { contentType: "application/json", ...headers },
  body: JSON.stringify({ type: "error", error: { type, message, ...(code ? { details: { error_code: code } } : {}) } }),
  bodyEnd: "complete",
  bytesRead: 9,
});
export const raw = (status: number, body: string, contentType = "text/html", headers: object = {}): ApiAnswer => ({
  kind: "answered",
  status,
  headers: { contentType, ...headers },
  body,
  bodyEnd: "complete",
  bytesRead: body.length,
});
export const notKnown = refused(401, "authentication_error", "invalid x-api-key");

/** What a healthy upstream answers to any call of a run. */
export function healthy({ path, method }: ApiCall): ApiAnswer {
  if (path.endsWith("/count_tokens")) return allowed({ input_tokens: 8 });
  if (path === "/v1/models") return allowed({ data: [{ id: "claude-opus-5-5" }] });
  if (method === "POST") return allowed({ type: "message", content: [], usage: { input_tokens: 8, output_tokens: 1 } });
  return allowed(
    path.startsWith("/v1/models/") || path.endsWith("/me") ? { id: "x", lifecycle: "active" } : { data: [] },
  );
}

export type Options = {
  readonly prefix?: string;
  readonly tasks?: readonly Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly betas?: readonly string[];
  readonly spendTokens?: boolean;
  readonly vantage?: Report["vantage"];
  /** A text that was pasted before the run, and is judged with it. */
  readonly pasted?: string;
  /** ISO 8601, when the run starts. */
  readonly startedAt?: string;
};

/** One run whose calls are answered here; what `answer` leaves out is answered as healthy. */
export async function diagnosed(
  answer: (call: ApiCall) => ApiAnswer | undefined,
  options: Options = {},
): Promise<Report> {
  const {
    prefix = ORDINARY,
    tasks = ["messages"],
    spendTokens = false,
    vantage = "server",
    startedAt,
    pasted,
    ...asked
  } = options;
  const readBefore = pasted === undefined ? undefined : explainText(pasted, { startedAt: startedAt ?? STILL_DAY });
  const report = await examine({
    credential: Credential.fromText(`${prefix}${"Ab3".repeat(30)}`),
    asked: { tasks, spendTokens, ...asked },
    ...(readBefore ? { pasted: readingOfPaste(readBefore.evidence) } : {}),
    port: async (call) => answer(call) ?? healthy(call),
    clock: startedAt ? { ...stillClock, nowMs: () => Date.parse(startedAt) } : stillClock,
    signal: new AbortController().signal,
    vantage,
  });
  return reportSchema.parse(report);
}

export const first = ({ verdict, findings: [finding] }: Report) => [
  verdict.status,
  finding?.cause,
  finding?.confidence,
];
export const counts = (path: string) => path.endsWith("/count_tokens");
