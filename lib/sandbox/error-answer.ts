import { apiHeaders, edgeHeaders, requestId } from "./answer-headers.ts";
import type { SandboxRequest } from "./persona.ts";

export type ErrorAnswer = {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>> & { readonly error_code: string };
  /** Whether the answer names the organization, as it does once the key was accepted. */
  readonly accepted: "not" | "by-organization" | "in-workspace";
  /** How the body is written down; recorded ones differ. */
  readonly written?: "compact" | "spaced" | "indented";
  /** False as in older recordings, whose body repeats no request id. */
  readonly namesRequest?: false;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An error of the API proper: its envelope, its request id. */
export function errorAnswer(request: SandboxRequest, error: ErrorAnswer): Response {
  const { type, message, details } = error;
  const body = {
    type: "error",
    error: { type, message, ...(details === undefined ? {} : { details }) },
    ...(error.namesRequest === false ? {} : { request_id: requestId(request) }),
  };
  return new Response(write(body, error.written ?? "compact"), {
    status: error.status,
    headers: { ...apiHeaders(request, error.accepted), "x-should-retry": "false", ...error.headers },
  });
}

/** A refusal from in front of the API: no envelope, no request id, nothing about the key. */
export function edgeRefusal(request: SandboxRequest): Response {
  const body = { error: { type: "forbidden", message: "Request not allowed" } };
  return new Response(write(body, "spaced"), { status: 403, headers: edgeHeaders(request) });
}

function write(body: unknown, how: "compact" | "spaced" | "indented"): string {
  if (how === "compact") return JSON.stringify(body);
  const indented = JSON.stringify(body, null, 2);
  if (how === "indented") return indented;
  return indented
    .replace(/([{[])\n\s*/g, "$1")
    .replace(/\n\s*([}\]])/g, "$1")
    .replace(/,\n\s*/g, ", ");
}
