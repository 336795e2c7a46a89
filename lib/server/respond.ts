import "server-only";
import { randomUUID } from "node:crypto";
import { REFUSALS, type Refusal } from "./refusals.ts";

export const NO_STORE = "no-store, no-transform";

/** Our own id of one request; a caller's is never taken over. */
export function newRequestId(): string {
  return `lk_${randomUUID().replaceAll("-", "")}`;
}

export function respondJson(body: unknown, requestId: string, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": NO_STORE,
      "x-request-id": requestId,
    },
  });
}

/** `application/problem+json`: type, title, status, code, our request id, names of fields; no submitted value. */
export function respondProblem(refusal: Refusal, requestId: string): Response {
  const { status, title } = REFUSALS[refusal.code];
  const body = {
    type: "about:blank",
    title,
    status,
    code: refusal.code,
    requestId,
    ...(refusal.fields.length > 0 ? { fields: refusal.fields } : {}),
    ...(refusal.retryAfterS === undefined ? {} : { retryAfterS: refusal.retryAfterS }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": NO_STORE,
      "x-request-id": requestId,
      // What is left of a refused body is not read.
      ...(refusal.code.startsWith("body-") || status === 415 || status === 403 ? { connection: "close" } : {}),
      ...(refusal.retryAfterS === undefined ? {} : { "retry-after": String(refusal.retryAfterS) }),
      ...(refusal.allow === undefined ? {} : { allow: refusal.allow }),
    },
  });
}
