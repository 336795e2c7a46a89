import type { Task } from "#lib/report/probe-ids.ts";
import type { EndpointId } from "../api/endpoints.ts";

/**
 * What a person's program can ask of the API. A row may enter when the path stands in the SDK's source;
 * `{}` is one id. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23.
 */
type Row = {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly task: Task;
  /** The same call as one of a run's own. */
  readonly endpoint?: EndpointId;
  /** Resource and method of the SDK, in the spelling of TypeScript; `beta.` before it is left out. */
  readonly sdk: readonly string[];
};

const row = (
  method: Row["method"],
  path: string,
  task: Task,
  sdk: string | readonly string[],
  endpoint?: EndpointId,
): Row => ({ method, path, task, sdk: typeof sdk === "string" ? [sdk] : sdk, ...(endpoint ? { endpoint } : {}) });

export const OPERATIONS = {
  "messages.create": row(
    "POST",
    "/v1/messages",
    "messages",
    ["messages.create", "messages.stream", "messages.parse", "messages.toolRunner"],
    "messages.create",
  ),
  "messages.count_tokens": row(
    "POST",
    "/v1/messages/count_tokens",
    "messages",
    "messages.countTokens",
    "messages.count_tokens",
  ),
  "models.list": row("GET", "/v1/models", "messages", "models.list", "models.list"),
  "models.retrieve": row("GET", "/v1/models/{}", "messages", "models.retrieve", "models.retrieve"),
  "batches.create": row("POST", "/v1/messages/batches", "batches", "messages.batches.create"),
  "batches.list": row("GET", "/v1/messages/batches", "batches", "messages.batches.list", "batches.list"),
  "batches.retrieve": row("GET", "/v1/messages/batches/{}", "batches", "messages.batches.retrieve"),
  "batches.results": row("GET", "/v1/messages/batches/{}/results", "batches", "messages.batches.results"),
  "batches.cancel": row("POST", "/v1/messages/batches/{}/cancel", "batches", "messages.batches.cancel"),
  "batches.delete": row("DELETE", "/v1/messages/batches/{}", "batches", "messages.batches.delete"),
  "files.upload": row("POST", "/v1/files", "files", "files.upload"),
  "files.list": row("GET", "/v1/files", "files", "files.list", "files.list"),
  "files.retrieve": row("GET", "/v1/files/{}", "files", "files.retrieveMetadata"),
  "files.download": row("GET", "/v1/files/{}/content", "files", "files.download"),
  "files.delete": row("DELETE", "/v1/files/{}", "files", "files.delete"),
  "skills.create": row("POST", "/v1/skills", "skills", "skills.create"),
  "skills.list": row("GET", "/v1/skills", "skills", "skills.list", "skills.list"),
  "skills.retrieve": row("GET", "/v1/skills/{}", "skills", "skills.retrieve"),
  "skills.delete": row("DELETE", "/v1/skills/{}", "skills", "skills.delete"),
  "agents.create": row("POST", "/v1/agents", "agents", "agents.create"),
  "agents.list": row("GET", "/v1/agents", "agents", "agents.list", "agents.list"),
  "agents.retrieve": row("GET", "/v1/agents/{}", "agents", "agents.retrieve"),
  "sessions.create": row("POST", "/v1/sessions", "agents", "sessions.create"),
  "sessions.list": row("GET", "/v1/sessions", "agents", "sessions.list", "sessions.list"),
  "sessions.retrieve": row("GET", "/v1/sessions/{}", "agents", "sessions.retrieve"),
  "environments.create": row("POST", "/v1/environments", "agents", "environments.create"),
  "environments.list": row("GET", "/v1/environments", "agents", "environments.list", "environments.list"),
  "environments.retrieve": row("GET", "/v1/environments/{}", "agents", "environments.retrieve"),
  "organization.retrieve": row(
    "GET",
    "/v1/organizations/me",
    "admin",
    "organization.retrieve",
    "organization.retrieve",
  ),
  "members.list": row("GET", "/v1/organizations/users", "admin", "organization.users.list", "members.list"),
  "workspaces.list": row(
    "GET",
    "/v1/organizations/workspaces",
    "admin",
    "organization.workspaces.list",
    "workspaces.list",
  ),
  "api_keys.list": row("GET", "/v1/organizations/api_keys", "admin", "organization.apiKeys.list", "api_keys.list"),
  "rate_limits.list": row(
    "GET",
    "/v1/organizations/rate_limits",
    "admin",
    "organization.rateLimits.list",
    "rate_limits.list",
  ),
} as const satisfies Record<string, Row>;

export type OperationId = keyof typeof OPERATIONS;
export type Operation = Row & { readonly id: OperationId };

const ALL: readonly Operation[] = Object.entries(OPERATIONS).map(
  // The entries of a record keyed by `OperationId` have no other keys.
  ([id, operation]) => ({ ...operation, id: id as OperationId }),
);
const BY_SDK: ReadonlyMap<string, Operation> = new Map(
  ALL.flatMap((operation) => operation.sdk.map((name): [string, Operation] => [name, operation])),
);

export function findOperation(id: OperationId): Operation {
  return { ...OPERATIONS[id], id };
}

/** The operation of a path, whatever ids stand in it; undefined for one the table does not hold. */
export function operationOfPath(method: string, path: string): Operation | undefined {
  const asked = path.split("/");
  const fits = (pattern: string) => {
    const parts = pattern.split("/");
    return parts.length === asked.length && parts.every((part, at) => part === asked[at] || part === "{}");
  };
  const found = ALL.filter((operation) => operation.method === method && fits(operation.path));
  // A fixed word beats an id: `/v1/organizations/users` is no id of anything.
  return found.find(({ path: one }) => !one.includes("{}")) ?? found[0];
}

/** The operation of an SDK method: `beta.messages.count_tokens`, `messages.countTokens`. */
export function operationOfMethod(chain: string): Operation | undefined {
  const name = chain.replace(/^beta\./, "").replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return BY_SDK.get(name);
}

/** The task a path belongs to, also where the table holds no row for it. */
export function taskOfPath(path: string | undefined): Task {
  if (path === undefined) return "messages";
  if (path.startsWith("/v1/organizations")) return "admin";
  if (path.startsWith("/v1/messages/batches")) return "batches";
  if (path.startsWith("/v1/files")) return "files";
  if (path.startsWith("/v1/skills")) return "skills";
  return /^\/v1\/(?:agents|sessions|environments)(?:\/|$)/.test(path) ? "agents" : "messages";
}
