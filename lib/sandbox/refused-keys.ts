import { errorAnswer } from "./error-answer.ts";
import type { SandboxRequest } from "./persona.ts";

const refuse = (request: SandboxRequest, message: string): Response =>
  errorAnswer(request, { status: 401, type: "authentication_error", message, accepted: "not" });

export const keyMissing = (request: SandboxRequest): Response => refuse(request, "x-api-key header is required");

/**
 * Text that was never a key. Which of the two sentences a Bearer value gets is published nowhere:
 * the sandbox gives the first to whatever looks like an API key, the second to the rest.
 */
export function keyUnknown(request: SandboxRequest): Response {
  const looksLikeKey = request.sentAs === "x-api-key" || request.key?.startsWith("sk-ant-") === true;
  return refuse(request, looksLikeKey ? "invalid x-api-key" : "Invalid bearer token");
}

/** An OAuth token without the beta that announces it (recorded 2026-04-17). */
export const oauthUnannounced = (request: SandboxRequest): Response =>
  refuse(request, "OAuth authentication is currently not supported.");
