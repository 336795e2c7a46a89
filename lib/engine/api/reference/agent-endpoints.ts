import { ACCESS } from "./endpoint-access.ts";
import { type EndpointRow, listed } from "./endpoint-row.ts";

/** Managed Agents, memory stores and dreams. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const AGENT_ENDPOINTS: readonly EndpointRow[] = [
  ...listed("managed-agents", { access: ACCESS.probablyWorkspace, betas: ["managed-agents-2026-04-01"] }, [
    ["beta.agents.retrieve", "GET /v1/agents/{agent_id}"],
    ["beta.agents.list", "GET /v1/agents"],
    ["beta.agents.versions.list", "GET /v1/agents/{agent_id}/versions"],
    ["beta.deploymentRuns.retrieve", "GET /v1/deployment_runs/{deployment_run_id}"],
    ["beta.deploymentRuns.list", "GET /v1/deployment_runs"],
    ["beta.deployments.retrieve", "GET /v1/deployments/{deployment_id}"],
    ["beta.deployments.list", "GET /v1/deployments"],
    ["beta.environments.retrieve", "GET /v1/environments/{environment_id}", { betaMayBeOptional: true }],
    ["beta.environments.list", "GET /v1/environments", { betaMayBeOptional: true }],
    ["beta.environments.work.stats", "GET /v1/environments/{environment_id}/work/stats", { betaMayBeOptional: true }],
    ["beta.sessions.events.list", "GET /v1/sessions/{session_id}/events"],
    ["beta.sessions.events.stream", "GET /v1/sessions/{session_id}/events/stream", { effect: "stays-open" }],
    ["beta.sessions.resources.retrieve", "GET /v1/sessions/{session_id}/resources/{resource_id}"],
    ["beta.sessions.resources.list", "GET /v1/sessions/{session_id}/resources"],
    ["beta.sessions.retrieve", "GET /v1/sessions/{session_id}"],
    ["beta.sessions.list", "GET /v1/sessions"],
    ["beta.sessions.threads.events.list", "GET /v1/sessions/{session_id}/threads/{thread_id}/events"],
    [
      "beta.sessions.threads.events.stream",
      "GET /v1/sessions/{session_id}/threads/{thread_id}/stream",
      { effect: "stays-open" },
    ],
    ["beta.sessions.threads.retrieve", "GET /v1/sessions/{session_id}/threads/{thread_id}"],
    ["beta.sessions.threads.list", "GET /v1/sessions/{session_id}/threads"],
    ["beta.vaults.credentials.retrieve", "GET /v1/vaults/{vault_id}/credentials/{credential_id}"],
    ["beta.vaults.credentials.list", "GET /v1/vaults/{vault_id}/credentials"],
    ["beta.vaults.retrieve", "GET /v1/vaults/{vault_id}"],
    ["beta.vaults.list", "GET /v1/vaults"],
  ]),
  ...listed("managed-agents", { access: ACCESS.claudeApiKeyOnly, betas: ["managed-agents-2026-04-01"] }, [
    [
      "beta.environments.work.retrieve",
      "GET /v1/environments/{environment_id}/work/{work_id}",
      { betaMayBeOptional: true },
    ],
  ]),
  ...listed("managed-agents", { access: ACCESS.environmentKey, betas: ["managed-agents-2026-04-01"] }, [
    ["beta.environments.work.list", "GET /v1/environments/{environment_id}/work", { betaMayBeOptional: true }],
    [
      "beta.environments.work.poll",
      "GET /v1/environments/{environment_id}/work/poll",
      { betaMayBeOptional: true, effect: "claims-work" },
    ],
  ]),
  ...listed(
    "memory-stores",
    { access: ACCESS.probablyWorkspace, betas: ["agent-memory-2026-07-22", "managed-agents-2026-04-01"] },
    [
      ["beta.memoryStores.memories.retrieve", "GET /v1/memory_stores/{memory_store_id}/memories/{memory_id}"],
      ["beta.memoryStores.memories.list", "GET /v1/memory_stores/{memory_store_id}/memories"],
      ["beta.memoryStores.retrieve", "GET /v1/memory_stores/{memory_store_id}"],
      ["beta.memoryStores.list", "GET /v1/memory_stores"],
      [
        "beta.memoryStores.memoryVersions.retrieve",
        "GET /v1/memory_stores/{memory_store_id}/memory_versions/{memory_version_id}",
      ],
      ["beta.memoryStores.memoryVersions.list", "GET /v1/memory_stores/{memory_store_id}/memory_versions"],
    ],
  ),
  ...listed("dreams", { access: ACCESS.probablyWorkspace, betas: ["dreaming-2026-04-21"] }, [
    ["beta.dreams.retrieve", "GET /v1/dreams/{dream_id}"],
    ["beta.dreams.list", "GET /v1/dreams"],
  ]),
];
