import { API_VERSION, type ApiCall } from "#lib/engine/port.ts";

/** Every header that travels to the upstream, in order; nothing else does. */
export function requestHeaders(call: ApiCall, secret: string): [name: string, value: string][] {
  const headers: [string, string][] = [
    ["accept", "application/json"],
    ["anthropic-version", API_VERSION],
    call.sendKeyAs === "authorization" ? ["authorization", `Bearer ${secret}`] : ["x-api-key", secret],
  ];
  if (call.betas.length > 0) headers.push(["anthropic-beta", call.betas.join(",")]);
  if (call.workspaceId) headers.push(["anthropic-workspace-id", call.workspaceId]);
  if (call.body) headers.push(["content-type", "application/json"]);
  headers.push(["user-agent", "latchkey/1.0"]);
  return headers;
}
