import { findEndpoint } from "./endpoints/register.ts";
import type { SandboxRequest } from "./persona.ts";

/** The API's own headers; what a client says of itself changes no answer. */
const READ_HEADERS = ["authorization", "x-api-key", "anthropic-version", "anthropic-beta", "anthropic-workspace-id"];

export async function readRequest(request: Request, wait: SandboxRequest["wait"]): Promise<SandboxRequest> {
  const { pathname, search, searchParams } = new URL(request.url);
  const { headers, method, signal } = request;
  const text = await request.text();
  const bearer = /^Bearer +(.*)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return {
    method,
    path: pathname,
    query: searchParams,
    endpoint: findEndpoint(method, pathname)?.id ?? null,
    key: bearer ?? headers.get("x-api-key"),
    sentAs: bearer === undefined ? "x-api-key" : "authorization",
    version: headers.get("anthropic-version"),
    betas: (headers.get("anthropic-beta") ?? "").split(",").flatMap((beta) => beta.trim() || []),
    workspaceId: headers.get("anthropic-workspace-id"),
    body: parse(text),
    seed: [method, pathname, search, ...READ_HEADERS.map((name) => headers.get(name) ?? ""), text].join("\n"),
    signal,
    wait,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
