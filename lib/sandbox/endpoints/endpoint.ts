import { apiHeaders } from "../answer-headers.ts";
import type { SandboxRequest } from "../persona.ts";

export const ENDPOINT_IDS = [
  "models",
  "model",
  "count-tokens",
  "messages",
  "batches",
  "files",
  "skills",
  "agents",
  "sessions",
  "environments",
  "organization",
  "users",
  "workspaces",
  "api-keys",
  "rate-limits",
] as const;
export type EndpointId = (typeof ENDPOINT_IDS)[number];

/** One address of the stand-in API and what a healthy key is told there. */
export type Endpoint = {
  readonly id: EndpointId;
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  /** Whether a call acts in a workspace or on the organization (Admin API). */
  readonly level: "workspace" | "organization";
  /** The beta a call must name. */
  readonly beta?: string;
  readonly answer: (request: SandboxRequest) => Response;
};

export function okAnswer(
  request: SandboxRequest,
  level: Endpoint["level"],
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const accepted = level === "workspace" ? "in-workspace" : "by-organization";
  return new Response(JSON.stringify(body), {
    status: 200,
    headers: { ...apiHeaders(request, accepted), ...headers },
  });
}
