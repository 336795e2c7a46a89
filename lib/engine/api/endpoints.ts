/**
 * The read-only endpoints a run may ask. An endpoint may enter when asking it changes nothing and
 * bills nobody (`POST /v1/messages` is the one exception and runs only with `spendTokens`).
 * Source: @anthropic-ai/sdk 1.12.0, verified 2026-11-23.
 */
const MANAGED_AGENTS = "managed-agents-2026-04-01";

export type Endpoint = {
  readonly method: "GET" | "POST";
  /** `{model}` is filled in by the probe. */
  readonly path: string;
  readonly limit?: 1;
  readonly betas: readonly string[];
  /** Workspace-level endpoints take `anthropic-workspace-id`; `/v1/organizations/*` does not. */
  readonly takesWorkspace: boolean;
  /** Bytes of a 2xx body worth reading; lists that name people, files or prompts are cut early. */
  readonly readOkBytes: number;
  /** How a 2xx body of this endpoint opens, whatever the order of its keys. */
  readonly opens: RegExp;
  /** A field that a whole 2xx body has, and of which type. */
  readonly holds: readonly [field: string, type: "array" | "string" | "number"];
};

const LIST = /^\s*\{\s*"(?:data|has_more|first_id|last_id|next_page|prev_page|object)"\s*:/;
const OBJECT = /^\s*\{\s*"[a-z_]{1,40}"\s*:/;
const HEAD_BYTES = 256;
const BODY_BYTES = 65_536;

const workspaceList = (path: string, betas: readonly string[] = []): Endpoint => ({
  method: "GET",
  path,
  limit: 1,
  betas,
  takesWorkspace: true,
  readOkBytes: HEAD_BYTES,
  opens: LIST,
  holds: ["data", "array"],
});
const organizationList = (path: string): Endpoint => ({
  method: "GET",
  path,
  limit: 1,
  betas: [],
  takesWorkspace: false,
  readOkBytes: HEAD_BYTES,
  opens: LIST,
  holds: ["data", "array"],
});

export const ENDPOINTS = {
  "models.list": { ...workspaceList("/v1/models"), readOkBytes: BODY_BYTES },
  "models.retrieve": {
    method: "GET",
    path: "/v1/models/{model}",
    betas: [],
    takesWorkspace: true,
    readOkBytes: BODY_BYTES,
    opens: OBJECT,
    holds: ["id", "string"],
  },
  "messages.count_tokens": {
    method: "POST",
    path: "/v1/messages/count_tokens",
    betas: [],
    takesWorkspace: true,
    readOkBytes: BODY_BYTES,
    opens: /^\s*\{\s*"(?:input_tokens|context_management)"\s*:/,
    holds: ["input_tokens", "number"],
  },
  "messages.create": {
    method: "POST",
    path: "/v1/messages",
    betas: [],
    takesWorkspace: true,
    readOkBytes: BODY_BYTES,
    opens: OBJECT,
    holds: ["content", "array"],
  },
  "batches.list": workspaceList("/v1/messages/batches"),
  "files.list": workspaceList("/v1/files"),
  "skills.list": workspaceList("/v1/skills"),
  "agents.list": workspaceList("/v1/agents", [MANAGED_AGENTS]),
  "sessions.list": workspaceList("/v1/sessions", [MANAGED_AGENTS]),
  "environments.list": workspaceList("/v1/environments", [MANAGED_AGENTS]),
  "organization.retrieve": {
    method: "GET",
    path: "/v1/organizations/me",
    betas: [],
    takesWorkspace: false,
    readOkBytes: 4096,
    opens: OBJECT,
    holds: ["id", "string"],
  },
  "members.list": organizationList("/v1/organizations/users"),
  "workspaces.list": organizationList("/v1/organizations/workspaces"),
  "api_keys.list": organizationList("/v1/organizations/api_keys"),
  "rate_limits.list": organizationList("/v1/organizations/rate_limits"),
} as const satisfies Record<string, Endpoint>;

export type EndpointId = keyof typeof ENDPOINTS;

/** OAuth access tokens need this beta beside every other. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const OAUTH_BETA = "oauth-2025-04-20";
