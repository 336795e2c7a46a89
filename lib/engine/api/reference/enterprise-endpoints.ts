import { ACCESS } from "./endpoint-access.ts";
import { type EndpointRow, listed } from "./endpoint-row.ts";

/** Calls that mostly serve Claude Enterprise organizations. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const ENTERPRISE_ENDPOINTS: readonly EndpointRow[] = [
  ...listed("groups-and-roles", { access: ACCESS.groups, organization: "enterprise" }, [
    ["organization.rbacGroups.members.list", "GET /v1/organizations/rbac_groups/{rbac_group_id}/members"],
    ["organization.rbacGroups.retrieve", "GET /v1/organizations/rbac_groups/{rbac_group_id}"],
    ["organization.rbacGroups.list", "GET /v1/organizations/rbac_groups"],
  ]),
  ...listed("groups-and-roles", { access: ACCESS.groups, organization: "enterprise-with-parent" }, [
    ["organization.rbacRoles.permissions.list", "GET /v1/organizations/rbac_roles/{rbac_role_id}/permissions"],
    ["organization.rbacRoles.retrieve", "GET /v1/organizations/rbac_roles/{rbac_role_id}"],
    ["organization.rbacRoles.list", "GET /v1/organizations/rbac_roles"],
  ]),
  ...listed("spend", { access: ACCESS.spend, organization: "enterprise" }, [
    ["organization.spendLimits.effective.list", "GET /v1/organizations/spend_limits/effective"],
  ]),
  ...listed("spend", { access: ACCESS.spend }, [
    [
      "organization.spendLimits.increaseRequests.retrieve",
      "GET /v1/organizations/spend_limit_increase_requests/{spend_limit_increase_request_id}",
    ],
    ["organization.spendLimits.increaseRequests.list", "GET /v1/organizations/spend_limit_increase_requests"],
    ["beta.organization.spendLimits.retrieve", "GET /v1/organizations/spend_limits/{spend_limit_id}"],
  ]),
  ...listed(
    "spend",
    { access: ACCESS.spend, betas: ["spend-limit-reads-2026-09-26"], organization: "enterprise-or-preview" },
    [["beta.organization.spendLimits.list", "GET /v1/organizations/spend_limits"]],
  ),
  ...listed("analytics", { access: ACCESS.analytics, organization: "enterprise" }, [
    ["organization.analytics.apps.chat.projects.list", "GET /v1/organizations/analytics/apps/chat/projects"],
    ["organization.analytics.connectors.list", "GET /v1/organizations/analytics/connectors"],
    ["beta.organization.analytics.costReport.list", "GET /v1/organizations/analytics/cost_report", { legacy: true }],
    ["organization.analytics.skills.list", "GET /v1/organizations/analytics/skills"],
    ["organization.analytics.summaries.list", "GET /v1/organizations/analytics/summaries"],
    ["beta.organization.analytics.usageReport.list", "GET /v1/organizations/analytics/usage_report", { legacy: true }],
    [
      "beta.organization.analytics.userCostReport.list",
      "GET /v1/organizations/analytics/user_cost_report",
      { legacy: true },
    ],
    [
      "beta.organization.analytics.userUsageReport.list",
      "GET /v1/organizations/analytics/user_usage_report",
      { legacy: true },
    ],
    ["organization.analytics.users.list", "GET /v1/organizations/analytics/users"],
  ]),
  ...listed("analytics", { access: ACCESS.analytics }, [
    ["organization.analytics.artifacts.list", "GET /v1/organizations/analytics/artifacts"],
    ["organization.analytics.plugins.list", "GET /v1/organizations/analytics/plugins"],
  ]),
  ...listed("analytics", { access: ACCESS.analyticsOrAdmin, betas: ["analytics-usage-cost-2026-08-24"] }, [
    ["beta.organization.analytics.cost.list", "GET /v1/organizations/analytics/cost"],
    ["beta.organization.analytics.usage.list", "GET /v1/organizations/analytics/usage"],
  ]),
  ...listed(
    "claude-code",
    {
      access: ACCESS.managedSettings,
      betas: ["ce-claude-code-managed-settings-2026-10-06"],
      hiddenWithoutBeta: true,
      organization: "enterprise-turned-on",
    },
    [
      [
        "beta.organization.claudeCode.managedSettings.configuration.retrieve",
        "GET /v1/organizations/claude_code/managed_settings/configuration",
      ],
      [
        "beta.organization.claudeCode.managedSettings.rbacGroupDefault.retrieve",
        "GET /v1/organizations/claude_code/managed_settings/rbac_group_default",
      ],
      [
        "beta.organization.claudeCode.managedSettings.rbacGroups.retrieve",
        "GET /v1/organizations/claude_code/managed_settings/rbac_groups/{rbac_group_id}",
      ],
      [
        "beta.organization.claudeCode.managedSettings.rbacGroups.list",
        "GET /v1/organizations/claude_code/managed_settings/rbac_groups",
      ],
    ],
  ),
  ...listed(
    "claude-tag",
    { access: ACCESS.claudeTag, betas: ["experimental-claude-tag-2026-10-21"], organization: "enterprise" },
    [
      ["beta.organization.claudeTag.bundles.retrieve", "GET /v1/organizations/claude_tag/bundles/{bundle_id}"],
      ["beta.organization.claudeTag.bundles.list", "GET /v1/organizations/claude_tag/bundles"],
      [
        "beta.organization.claudeTag.bundles.targets.retrieve",
        "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets/{target_id}",
      ],
      [
        "beta.organization.claudeTag.bundles.targets.list",
        "GET /v1/organizations/claude_tag/bundles/{bundle_id}/targets",
      ],
      ["beta.organization.claudeTag.slackChannels.retrieve", "GET /v1/organizations/claude_tag/slack_channels/{id}"],
      ["beta.organization.claudeTag.slackChannels.list", "GET /v1/organizations/claude_tag/slack_channels"],
      [
        "beta.organization.claudeTag.slackWorkspaces.retrieve",
        "GET /v1/organizations/claude_tag/slack_workspaces/{id}",
      ],
      ["beta.organization.claudeTag.slackWorkspaces.list", "GET /v1/organizations/claude_tag/slack_workspaces"],
    ],
  ),
  ...listed(
    "plugins",
    { access: ACCESS.plugins, betas: ["ce-plugins-2026-09-01"], hiddenWithoutBeta: true, organization: "enterprise" },
    [
      ["beta.organization.pluginMarketplaces.retrieve", "GET /v1/organizations/plugin_marketplaces/{marketplace_id}"],
      ["beta.organization.pluginMarketplaces.list", "GET /v1/organizations/plugin_marketplaces"],
      [
        "beta.organization.plugins.installationSettings.list",
        "GET /v1/organizations/plugins/{plugin_id}/installation_settings",
      ],
      ["beta.organization.plugins.retrieve", "GET /v1/organizations/plugins/{plugin_id}"],
      ["beta.organization.plugins.list", "GET /v1/organizations/plugins"],
      ["beta.organization.plugins.shares.list", "GET /v1/organizations/plugins/{plugin_id}/shares"],
      ["beta.organization.plugins.versions.retrieve", "GET /v1/organizations/plugins/{plugin_id}/versions/{version}"],
      ["beta.organization.plugins.versions.list", "GET /v1/organizations/plugins/{plugin_id}/versions"],
      [
        "beta.organization.plugins.versions.download",
        "GET /v1/organizations/plugins/{plugin_id}/versions/{version}/content",
        { effect: "writes-audit-event" },
      ],
    ],
  ),
  ...listed(
    "plugins",
    {
      access: ACCESS.pluginChecks,
      betas: ["ce-plugins-2026-09-01"],
      hiddenWithoutBeta: true,
      organization: "enterprise",
    },
    [
      [
        "beta.organization.pluginMarketplaces.validateRepository",
        "POST /v1/organizations/plugin_marketplaces/validate_repository",
        { effect: "calls-elsewhere" },
      ],
    ],
  ),
];
