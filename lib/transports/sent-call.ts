import type { ApiAnswer, ApiCall } from "#lib/engine/port.ts";
import type { SentCall } from "#lib/wire/diagnosis-events.ts";
import { requestHeaders } from "./request-headers.ts";

const DOTS = "••••••••";

/** A call as it left this server, for the tester's eyes: the key as dots, no text of the answer. */
export function toSentCall(
  upstreamUrl: string,
  { call, answer, durationMs }: { readonly call: ApiCall; readonly answer: ApiAnswer; readonly durationMs: number },
): SentCall {
  const url = new URL(upstreamUrl.replace(/\/$/, "") + call.path);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, String(value));
  const answered = answer.kind === "answered" ? answer : undefined;
  const requestId = answered?.headers.requestId;
  return {
    method: call.method,
    url: url.href,
    headers: requestHeaders(call, DOTS),
    ...(call.body ? { body: JSON.stringify(call.body) } : {}),
    ...(answered ? { status: answered.status } : {}),
    ...(requestId && /^[A-Za-z0-9_-]{1,64}$/.test(requestId) ? { requestId } : {}),
    bytesRead: answered?.bytesRead ?? 0,
    durationMs,
  };
}
