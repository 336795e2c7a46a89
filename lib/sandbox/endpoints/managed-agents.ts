import { PRIVATE } from "../private-strings.ts";
import type { Endpoint } from "./endpoint.ts";
import { pageByCursor } from "./paging.ts";

export const MANAGED_AGENTS_BETA = "managed-agents-2026-04-01";

const ENVIRONMENT_ID = "env_011CfSaKr4TxVw8ZbYnLpMdE";
const AGENT = {
  id: "agent_011CfSbLs5UyWx9AcZpMqNeF",
  type: "agent",
  version: 3,
  name: PRIVATE.agent.name,
  description: PRIVATE.agent.description,
  model: { id: "claude-sonnet-5-5", speed: "standard" },
  system: PRIVATE.agent.system,
  tools: [],
  mcp_servers: [],
  skills: [],
};
const TIMES = { created_at: "2026-10-05T09:30:00Z", updated_at: "2026-11-18T16:02:00Z", archived_at: null };

const AGENTS = [
  { ...AGENT, metadata: {}, multiagent: null, execution_identity: { type: "service_account" }, ...TIMES },
];

const SESSIONS = [
  {
    id: "sesn_011CfScMt6VzXy2BdAqNrPfG",
    type: "session",
    status: "idle",
    title: PRIVATE.sessionTitle,
    agent: AGENT,
    environment_id: ENVIRONMENT_ID,
    metadata: {},
    budget: null,
    outcome_evaluations: [],
    resources: [],
    stats: { duration_seconds: 412.5, active_seconds: 73.2 },
    usage: { input_tokens: 18_204, output_tokens: 2_911, cache_read_input_tokens: 9_100 },
    vault_ids: [],
    ...TIMES,
  },
];

const ENVIRONMENTS = [
  {
    id: ENVIRONMENT_ID,
    type: "environment",
    name: PRIVATE.environment.name,
    description: PRIVATE.environment.description,
    config: {
      type: "cloud",
      networking: {
        type: "limited",
        allow_mcp_servers: false,
        allow_package_managers: true,
        allowed_hosts: [PRIVATE.environment.host],
      },
      packages: { type: "packages", apt: [], cargo: [], gem: [], go: [], npm: [], pip: [] },
    },
    metadata: {},
    scope: "organization",
    ...TIMES,
  },
];

const shared = { method: "GET", level: "workspace", beta: MANAGED_AGENTS_BETA } as const;

export const agents: Endpoint = {
  ...shared,
  id: "agents",
  path: /^\/v1\/agents$/,
  answer: (request) => pageByCursor(request, "workspace", AGENTS),
};

export const sessions: Endpoint = {
  ...shared,
  id: "sessions",
  path: /^\/v1\/sessions$/,
  answer: (request) => pageByCursor(request, "workspace", SESSIONS),
};

export const environments: Endpoint = {
  ...shared,
  id: "environments",
  path: /^\/v1\/environments$/,
  answer: (request) => pageByCursor(request, "workspace", ENVIRONMENTS),
};
