import { ACCESS } from "./endpoint-access.ts";
import { type EndpointRow, listed } from "./endpoint-row.ts";

/** Calls of the Admin API. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const ORGANIZATION_ENDPOINTS: readonly EndpointRow[] = [
  ...listed("admin", { access: ACCESS.admin, organization: "console" }, [
    ["organization.apiKeys.retrieve", "GET /v1/organizations/api_keys/{api_key_id}"],
    ["organization.apiKeys.list", "GET /v1/organizations/api_keys"],
    ["organization.rateLimits.list", "GET /v1/organizations/rate_limits"],
    ["organization.workspaces.members.retrieve", "GET /v1/organizations/workspaces/{workspace_id}/members/{user_id}"],
    ["organization.workspaces.members.list", "GET /v1/organizations/workspaces/{workspace_id}/members"],
    ["organization.workspaces.rateLimits.list", "GET /v1/organizations/workspaces/{workspace_id}/rate_limits"],
    ["organization.workspaces.retrieve", "GET /v1/organizations/workspaces/{workspace_id}"],
    ["organization.workspaces.list", "GET /v1/organizations/workspaces"],
  ]),
  ...listed("admin", { access: ACCESS.notStated }, [
    ["organization.externalKeys.retrieve", "GET /v1/organizations/external_keys/{external_key_id}"],
    ["organization.externalKeys.list", "GET /v1/organizations/external_keys"],
    [
      "organization.externalKeys.validate",
      "POST /v1/organizations/external_keys/{external_key_id}/validate",
      { effect: "calls-elsewhere" },
    ],
  ]),
  ...listed("admin", { access: ACCESS.people }, [
    ["organization.invites.retrieve", "GET /v1/organizations/invites/{invite_id}"],
    ["organization.invites.list", "GET /v1/organizations/invites"],
    ["organization.users.retrieve", "GET /v1/organizations/users/{user_id}"],
    ["organization.users.list", "GET /v1/organizations/users"],
  ]),
  ...listed("admin", { access: ACCESS.admin }, [["organization.retrieve", "GET /v1/organizations/me"]]),
  ...listed("federation", { access: ACCESS.federation }, [
    ["organization.federation.issuers.retrieve", "GET /v1/organizations/federation_issuers/{federation_issuer_id}"],
    ["organization.federation.issuers.list", "GET /v1/organizations/federation_issuers"],
    ["organization.federation.rules.retrieve", "GET /v1/organizations/federation_rules/{federation_rule_id}"],
    ["organization.federation.rules.list", "GET /v1/organizations/federation_rules"],
    [
      "organization.federation.rules.workspaces.list",
      "GET /v1/organizations/federation_rules/{federation_rule_id}/workspaces",
    ],
    ["organization.serviceAccounts.retrieve", "GET /v1/organizations/service_accounts/{service_account_id}"],
    ["organization.serviceAccounts.list", "GET /v1/organizations/service_accounts"],
    [
      "organization.serviceAccounts.workspaces.list",
      "GET /v1/organizations/service_accounts/{service_account_id}/workspaces",
    ],
    [
      "organization.workspaces.serviceAccounts.retrieve",
      "GET /v1/organizations/workspaces/{workspace_id}/service_accounts/{service_account_id}",
    ],
    [
      "organization.workspaces.serviceAccounts.list",
      "GET /v1/organizations/workspaces/{workspace_id}/service_accounts",
    ],
  ]),
  ...listed("compliance", { access: ACCESS.notStated }, [
    ["organization.complianceSettings.retrieve", "GET /v1/organizations/compliance_settings"],
  ]),
  ...listed(
    "webhooks",
    { access: ACCESS.notStated, betas: ["webhooks-2026-10-07"], hiddenWithoutBeta: true, organization: "turned-on" },
    [
      ["beta.organization.webhooks.retrieve", "GET /v1/organizations/webhooks/{webhook_endpoint_id}"],
      ["beta.organization.webhooks.list", "GET /v1/organizations/webhooks"],
    ],
  ),
  ...listed("telemetry", { access: ACCESS.notStated, betas: ["telemetry-destinations-2026-08-11"] }, [
    [
      "beta.organization.telemetryDestinations.retrieve",
      "GET /v1/organizations/telemetry_destinations/{destination_id}",
    ],
    ["beta.organization.telemetryDestinations.list", "GET /v1/organizations/telemetry_destinations"],
    [
      "beta.organization.telemetryDestinations.workspaces.list",
      "GET /v1/organizations/telemetry_destinations/{destination_id}/workspaces",
    ],
  ]),
];
