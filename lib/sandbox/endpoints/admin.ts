import { ORGANIZATION_ID, OTHER_WORKSPACE_ID, WORKSPACE_ID } from "../organization.ts";
import { PRIVATE } from "../private-strings.ts";
import { type Endpoint, okAnswer } from "./endpoint.ts";
import { pageByCursor, pageByIds } from "./paging.ts";

const USER_IDS = ["user_01WcDq5JzRtVx8YbKsLpNmEf", "user_01XdEr6KaSuWy9ZcLtMqPnFg", "user_01YeFs7LbTvXz2AdMuNrQpGh"];
const ROLES = ["admin", "developer", "billing"];
const USERS = PRIVATE.members.map(({ name, email }, at) => ({
  id: USER_IDS[at] ?? "",
  type: "user",
  name,
  email,
  role: ROLES[at] ?? "user",
  added_at: "2025-10-30T23:58:27.427722Z",
}));

const WORKSPACES = [WORKSPACE_ID, OTHER_WORKSPACE_ID].map((id, at) => ({
  id,
  type: "workspace",
  name: PRIVATE.workspaceNames[at] ?? "",
  display_color: at === 0 ? "#6C5BB9" : "#D97757",
  created_at: "2025-11-04T10:00:00.000000Z",
  archived_at: null,
  compartment_id: `cmpt_01ZfGt8McUwYa3BeNvPsRqH${at}`,
  data_residency: { allowed_inference_geos: "unrestricted", default_inference_geo: "global", workspace_geo: "us" },
  external_key_id: null,
  tags: {},
  user_profile_id: null,
}));

const API_KEYS = PRIVATE.apiKeys.map(({ name, hint }, at) => ({
  id: `apikey_01AgHu9NdVxZb4CfPwQtSrJ${at}`,
  type: "api_key",
  name,
  partial_key_hint: hint,
  status: at === 0 ? "active" : "inactive",
  scope: { type: "workspace", workspace_id: WORKSPACE_ID },
  principal: { type: "user_actor", user_id: USER_IDS[at] ?? "" },
  created_by: { id: USER_IDS[at] ?? "", type: "user" },
  created_at: "2026-03-30T07:41:02.118224Z",
  expires_at: null,
}));

const RATE_LIMITS = [
  {
    id: "rlg_01BhJv2PeWyAc5DgQxRuTsK",
    type: "rate_limit",
    group: { id: "rlg_01BhJv2PeWyAc5DgQxRuTsK", type: "model_group", display_name: PRIVATE.rateLimitGroup },
    models: ["claude-sonnet-5-5", "claude-sonnet-5"],
    limits: [
      { type: "requests_per_minute", value: 1_000 },
      { type: "input_tokens_per_minute", value: 450_000 },
    ],
  },
  {
    id: "rlg_01CiKw3QfXzBd6EhRySvUtL",
    type: "rate_limit",
    group: { id: "rlg_01CiKw3QfXzBd6EhRySvUtL", type: "token_count" },
    models: null,
    limits: [{ type: "requests_per_minute", value: 2_000 }],
  },
];

const shared = { method: "GET", level: "organization" } as const;

export const organization: Endpoint = {
  ...shared,
  id: "organization",
  path: /^\/v1\/organizations\/me$/,
  answer: (request) =>
    okAnswer(request, "organization", { id: ORGANIZATION_ID, type: "organization", name: PRIVATE.organizationName }),
};

export const users: Endpoint = {
  ...shared,
  id: "users",
  path: /^\/v1\/organizations\/users$/,
  answer: (request) => pageByIds(request, "organization", USERS),
};

export const workspaces: Endpoint = {
  ...shared,
  id: "workspaces",
  path: /^\/v1\/organizations\/workspaces$/,
  answer: (request) => pageByIds(request, "organization", WORKSPACES),
};

export const apiKeys: Endpoint = {
  ...shared,
  id: "api-keys",
  path: /^\/v1\/organizations\/api_keys$/,
  answer: (request) => pageByIds(request, "organization", API_KEYS),
};

export const rateLimits: Endpoint = {
  ...shared,
  id: "rate-limits",
  path: /^\/v1\/organizations\/rate_limits$/,
  answer: (request) => pageByCursor(request, "organization", RATE_LIMITS),
};
