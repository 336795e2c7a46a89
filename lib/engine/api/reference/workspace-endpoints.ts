import { ACCESS } from "./endpoint-access.ts";
import { type EndpointRow, listed } from "./endpoint-row.ts";

/** Calls of one workspace. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const WORKSPACE_ENDPOINTS: readonly EndpointRow[] = [
  ...listed("inference", { access: ACCESS.models }, [
    ["messages.create", "POST /v1/messages", { effect: "bills" }],
    ["messages.countTokens", "POST /v1/messages/count_tokens"],
  ]),
  ...listed("models", { access: ACCESS.models }, [
    ["models.retrieve", "GET /v1/models/{model_id}"],
    ["models.list", "GET /v1/models"],
  ]),
  ...listed("batches", { access: ACCESS.workspace }, [
    ["messages.batches.retrieve", "GET /v1/messages/batches/{message_batch_id}"],
    ["messages.batches.list", "GET /v1/messages/batches"],
    ["messages.batches.results", "GET /v1/messages/batches/{message_batch_id}/results"],
  ]),
  ...listed("files", { access: ACCESS.workspace }, [
    ["files.list", "GET /v1/files"],
    ["files.download", "GET /v1/files/{file_id}/content"],
    ["files.retrieveMetadata", "GET /v1/files/{file_id}"],
  ]),
  ...listed("skills", { access: ACCESS.workspace }, [
    ["skills.retrieve", "GET /v1/skills/{skill_id}"],
    ["skills.list", "GET /v1/skills"],
    ["skills.versions.retrieve", "GET /v1/skills/{skill_id}/versions/{version}"],
    ["skills.versions.list", "GET /v1/skills/{skill_id}/versions"],
    ["beta.skills.versions.download", "GET /v1/skills/{skill_id}/versions/{version}/content"],
  ]),
  ...listed("user-profiles", { access: ACCESS.probablyWorkspace }, [
    ["userProfiles.retrieve", "GET /v1/user_profiles/{user_profile_id}"],
    ["userProfiles.list", "GET /v1/user_profiles"],
  ]),
  ...listed("tunnels", { access: ACCESS.probablyWorkspace, betas: ["mcp-tunnels-2026-06-22"] }, [
    ["beta.tunnels.certificates.retrieve", "GET /v1/tunnels/{tunnel_id}/certificates/{certificate_id}"],
    ["beta.tunnels.certificates.list", "GET /v1/tunnels/{tunnel_id}/certificates"],
    ["beta.tunnels.retrieve", "GET /v1/tunnels/{tunnel_id}"],
    ["beta.tunnels.list", "GET /v1/tunnels"],
  ]),
];
