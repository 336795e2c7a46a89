import type { Endpoint } from "./endpoints/endpoint.ts";
import { findEndpoint, isKnownPath } from "./endpoints/register.ts";
import { errorAnswer } from "./error-answer.ts";
import { readIssuedKey } from "./issue-key.ts";
import { WORKSPACE_ID } from "./organization.ts";
import { type KeyKind, kindOfKey, type Persona, type SandboxRequest } from "./persona.ts";
import { findPersona } from "./personas/register.ts";
import { readRequest } from "./read-request.ts";
import { keyMissing, keyUnknown, oauthUnannounced } from "./refused-keys.ts";

const VERSIONS = ["2023-01-01", "2023-06-01", "2026-10-21"];
const OAUTH_BETA = "oauth-2025-04-20";
const BETA = /^[a-z][a-z0-9-]*-20\d\d-\d\d-\d\d$/;

/** Time never passes: whoever calls without a clock waits for good where an answer is slow by design. */
const withoutClock = (): Promise<void> => new Promise(() => undefined);

/**
 * The stand-in API: a request in, its answer out, the same bytes every time. Keeps nothing between calls.
 * `wait` lets time pass inside an answer that drips.
 */
export async function answerRequest(
  request: Request,
  wait: (afterMs: number) => Promise<void> = withoutClock,
): Promise<Response> {
  const read = await readRequest(request, wait);
  const endpoint = findEndpoint(read.method, read.path);
  if (read.method !== "GET" && endpoint === null) return noSuchAddress(read);

  if (read.key === null || read.key === "") return keyMissing(read);
  const issued = readIssuedKey(read.key);
  const persona = issued === null ? null : findPersona(issued.personaId);
  if (issued === null || persona === null) return keyUnknown(read);
  const kind = kindOfKey(persona, issued.step);
  if (kind === "oauth-token" && read.sentAs === "x-api-key") return keyUnknown(read);
  if (kind === "oauth-token" && !read.betas.includes(OAUTH_BETA)) return oauthUnannounced(read);

  return (
    refuseHeaders(read) ??
    (await persona.answer(read, issued.step)) ??
    (endpoint === null ? noSuchAddress(read) : answerHealthily(read, endpoint, persona, kind))
  );
}

function answerHealthily(request: SandboxRequest, endpoint: Endpoint, persona: Persona, kind: KeyKind): Response {
  if (endpoint.beta !== undefined && !request.betas.includes(endpoint.beta)) {
    return invalid(request, `anthropic-beta: this endpoint requires \`${endpoint.beta}\``);
  }
  if (!reaches(kind, endpoint.level, persona)) return keyUnknown(request);
  return (endpoint.level === "workspace" ? refuseWorkspace(request) : null) ?? endpoint.answer(request);
}

/**
 * An ordinary key on the Admin API, an admin key on inference: both are refused (documentation of 2026-09).
 * The exact answer is published nowhere; the sandbox gives both the 401 of an unknown key.
 */
function reaches(kind: KeyKind, level: Endpoint["level"], persona: Persona): boolean {
  const isAdmin = kind === "admin-key" || kind === "enterprise-scoped-key";
  return level === "organization" ? isAdmin || persona.reachesOrganization === true : !isAdmin;
}

function refuseHeaders(request: SandboxRequest): Response | null {
  const { version } = request;
  if (version === null) return invalid(request, "anthropic-version: header is required");
  if (!VERSIONS.includes(version)) return invalid(request, `anthropic-version: "${version}" is not a valid version`);
  const unknown = request.betas.filter((beta) => !BETA.test(beta));
  if (unknown.length === 0) return null;
  return invalid(request, `Unexpected value(s) \`${unknown.join("`, `")}\` for the \`anthropic-beta\` header.`);
}

function refuseWorkspace(request: SandboxRequest): Response | null {
  const { workspaceId } = request;
  if (workspaceId === null || workspaceId === WORKSPACE_ID) return null;
  if (!/^wrkspc_[A-Za-z0-9]+$/.test(workspaceId)) {
    return invalid(request, "anthropic-workspace-id header must be a valid workspace ID.");
  }
  return errorAnswer(request, {
    status: 404,
    type: "not_found_error",
    message: `Workspace \`${workspaceId}\` not found.`,
    accepted: "by-organization",
  });
}

const invalid = (request: SandboxRequest, message: string): Response =>
  errorAnswer(request, { status: 400, type: "invalid_request_error", message, accepted: "by-organization" });

function noSuchAddress(request: SandboxRequest): Response {
  const known = isKnownPath(request.path);
  return errorAnswer(request, {
    status: known ? 405 : 404,
    type: known ? "invalid_request_error" : "not_found_error",
    message: known ? "Method Not Allowed" : "The requested resource could not be found.",
    accepted: "not",
  });
}
