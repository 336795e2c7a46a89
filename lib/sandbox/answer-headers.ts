import { deriveHex, deriveLetters } from "./derive.ts";
import { ORGANIZATION_ID, WORKSPACE_ID } from "./organization.ts";
import type { SandboxRequest } from "./persona.ts";

export const requestId = (request: SandboxRequest): string => `req_011C${deriveLetters(request.seed, 20)}`;

/** What the edge puts on every answer, also on those it gives itself. */
export function edgeHeaders(request: SandboxRequest): Record<string, string> {
  return {
    "content-type": "application/json",
    server: "cloudflare",
    "cf-ray": `${deriveHex(request.seed, 16)}-FRA`,
    "cf-cache-status": "DYNAMIC",
    "x-robots-tag": "none",
  };
}

/** What the API itself adds. It names the organization only once the key was accepted. */
export function apiHeaders(
  request: SandboxRequest,
  accepted: "not" | "by-organization" | "in-workspace",
): Record<string, string> {
  return {
    ...edgeHeaders(request),
    "request-id": requestId(request),
    "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    vary: "Accept-Encoding",
    ...(accepted === "not" ? {} : { "anthropic-organization-id": ORGANIZATION_ID }),
    ...(accepted === "in-workspace" ? { "anthropic-workspace-id": request.workspaceId ?? WORKSPACE_ID } : {}),
  };
}
