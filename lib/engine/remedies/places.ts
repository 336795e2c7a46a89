/** Day the pages below were last held against their sources. */
export const PLACES_VERIFIED = "2026-11-23";

/**
 * Pages a remedy may point at. Only pages that a source confirms may enter;
 * where no page is published, a remedy has no place and its words say so.
 */
const CONSOLE = "platform.claude.com";
const CLAUDE_AI = "claude.ai";

type Place = {
  readonly url: string;
  /** As a person walks there: host, then the names on the screen. */
  readonly path: readonly string[];
  readonly source: string;
};

export const PLACES = {
  "api-keys": {
    url: "https://platform.claude.com/settings/keys",
    path: [CONSOLE, "Settings", "API keys"],
    source: "https://platform.claude.com/docs/en/manage-claude/authentication",
  },
  workspaces: {
    url: "https://platform.claude.com/settings/workspaces",
    path: [CONSOLE, "Settings", "Workspaces"],
    source: "https://platform.claude.com/docs/en/manage-claude/workspaces",
  },
  members: {
    url: "https://platform.claude.com/settings/members",
    path: [CONSOLE, "Settings", "Members"],
    source: "https://support.claude.com/en/articles/13443764",
  },
  "admin-keys": {
    url: "https://platform.claude.com/settings/admin-keys",
    path: [CONSOLE, "Settings", "Admin keys"],
    source: "https://platform.claude.com/docs/en/manage-claude/admin-api-keys",
  },
  "service-accounts": {
    url: "https://platform.claude.com/settings/service-accounts",
    path: [CONSOLE, "Settings", "Service accounts"],
    source: "https://platform.claude.com/docs/en/manage-claude/authentication",
  },
  "workload-identity": {
    url: "https://platform.claude.com/settings/workload-identity-federation?tab=history",
    path: [CONSOLE, "Settings", "Workload identity federation", "History"],
    source: "https://platform.claude.com/docs/en/manage-claude/wif-reference",
  },
  limits: {
    url: "https://platform.claude.com/settings/limits",
    path: [CONSOLE, "Settings", "Limits"],
    source: "https://platform.claude.com/docs/en/api/rate-limits",
  },
  billing: {
    url: "https://platform.claude.com/settings/billing",
    path: [CONSOLE, "Settings", "Billing"],
    source: "https://support.claude.com/en/articles/8977456",
  },
  privacy: {
    url: "https://platform.claude.com/settings/privacy",
    path: [CONSOLE, "Settings", "Privacy"],
    source: "https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool",
  },
  organization: {
    url: "https://platform.claude.com/settings/organization",
    path: [CONSOLE, "Settings", "Organization"],
    source: "https://support.claude.com/en/articles/13132885",
  },
  usage: {
    url: "https://platform.claude.com/usage",
    path: [CONSOLE, "Usage"],
    source: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
  },
  "enterprise-keys": {
    url: "https://claude.ai/admin-settings/api-access",
    path: [CLAUDE_AI, "Organization settings", "API"],
    source: "https://platform.claude.com/docs/en/manage-claude/admin-api-keys",
  },
  "extra-usage": {
    url: "https://claude.ai/settings/usage",
    path: [CLAUDE_AI, "Settings", "Usage"],
    source: "https://github.com/NousResearch/hermes-agent/issues/31668",
  },
  restricted: {
    url: "https://claude.ai/restricted",
    path: [`${CLAUDE_AI}/restricted`],
    source: "https://support.claude.com/en/articles/8241253",
  },
  support: {
    url: "https://support.claude.com",
    path: ["support.claude.com"],
    source: "https://support.claude.com/en/articles/9015913",
  },
  status: {
    url: "https://status.claude.com",
    path: ["status.claude.com"],
    source: "https://support.claude.com/en/articles/9015913",
  },
  "contact-sales": {
    url: "https://claude.com/contact-sales",
    path: ["claude.com", "Contact sales"],
    source: "https://platform.claude.com/docs/en/manage-claude/api-and-data-retention",
  },
  "model-deprecations": {
    url: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
    path: [CONSOLE, "Docs", "Model deprecations"],
    source: "https://platform.claude.com/docs/en/about-claude/model-deprecations",
  },
  "supported-regions": {
    url: "https://platform.claude.com/docs/en/api/supported-regions",
    path: [CONSOLE, "Docs", "Supported regions"],
    source: "https://platform.claude.com/docs/en/api/supported-regions",
  },
} as const satisfies Record<string, Place>;

export type PlaceId = keyof typeof PLACES;
