import type { Source } from "./words.ts";

type Page = Omit<Source, "says">;

const doc = (url: string, verified: string): Page => ({ url, kind: "official documentation", verified });
const reported = (url: string): Page => ({ url, kind: "reported by users", verified: "2026-11-23" });
const sdk = (url: string): Page => ({ url, kind: "official SDK", verified: "2026-11-23" });

/** Pages that sources cite. `verified` is the day of the newest copy read; a page enters once that copy was read in full. */
export const SOURCE_PAGES = {
  authentication: doc("https://platform.claude.com/docs/en/manage-claude/authentication", "2026-09-26"),
  createAndUseKey: doc(
    "https://platform.claude.com/docs/en/manage-claude/authentication#create-and-use-a-key",
    "2026-09-26",
  ),
  selectWorkspace: doc(
    "https://platform.claude.com/docs/en/manage-claude/authentication#select-a-workspace",
    "2026-09-26",
  ),
  keyTypes: doc("https://platform.claude.com/docs/en/manage-claude/authentication#key-types", "2026-09-26"),
  keyExpiration: doc("https://platform.claude.com/docs/en/manage-claude/authentication#key-expiration", "2026-09-26"),
  getApiKey: doc("https://platform.claude.com/docs/en/get-api-key", "2026-08-31"),
  workspaces: doc("https://platform.claude.com/docs/en/manage-claude/workspaces", "2026-08-31"),
  workspaceBehindAnswer: doc(
    "https://platform.claude.com/docs/en/manage-claude/workspaces#identify-the-workspace-behind-an-api-response",
    "2026-08-31",
  ),
  workspaceRoles: doc(
    "https://platform.claude.com/docs/en/manage-claude/workspaces#workspace-roles-and-permissions",
    "2026-08-31",
  ),
  resourceScoping: doc(
    "https://platform.claude.com/docs/en/manage-claude/workspaces#api-keys-and-resource-scoping",
    "2026-08-31",
  ),
  adminApi: doc("https://platform.claude.com/docs/en/manage-claude/admin-api", "2026-08-31"),
  adminKeys: doc("https://platform.claude.com/docs/en/manage-claude/admin-api-keys", "2026-08-31"),
  enterpriseScopes: doc(
    "https://platform.claude.com/docs/en/manage-claude/admin-api-keys#choose-scopes-for-a-claude-enterprise-key",
    "2026-08-31",
  ),
  keysScopes: doc(
    "https://platform.claude.com/docs/en/manage-claude/compliance-api-access#check-your-keys-scopes",
    "2026-08-22",
  ),
  complianceForbidden: doc(
    "https://platform.claude.com/docs/en/manage-claude/compliance-errors#403-forbidden",
    "2026-08-22",
  ),
  userManagement: doc("https://platform.claude.com/docs/en/manage-claude/user-management", "2026-08-22"),
  federation: doc("https://platform.claude.com/docs/en/manage-claude/wif-reference", "2026-08-22"),
  federationScopes: doc("https://platform.claude.com/docs/en/manage-claude/wif-reference#oauth-scopes", "2026-08-22"),
  dataRetention: doc("https://platform.claude.com/docs/en/manage-claude/api-and-data-retention", "2026-08-22"),
  errors: doc("https://platform.claude.com/docs/en/api/errors", "2026-08-21"),
  filesErrors: doc("https://platform.claude.com/docs/en/build-with-claude/files#error-handling", "2026-08-22"),
  onAws: doc(
    "https://platform.claude.com/docs/en/build-with-claude/claude-platform-on-aws#api-key-authentication",
    "2026-08-22",
  ),
  supportedRegions: doc("https://platform.claude.com/docs/en/api/supported-regions", "2026-08-22"),
  claudeCodeAuthentication: doc("https://code.claude.com/docs/en/authentication", "2026-08-22"),
  claudeCodeErrors: doc("https://code.claude.com/docs/en/errors", "2026-08-22"),
  claudeCodeCredentials401: doc(
    "https://code.claude.com/docs/en/errors#api-error-401-invalid-authentication-credentials",
    "2026-08-22",
  ),
  claudeCodeApiKeyOff: doc(
    "https://code.claude.com/docs/en/errors#your-organization-has-disabled-api-key-authentication",
    "2026-08-22",
  ),
  claudeCodeSubscriptionOff: doc(
    "https://code.claude.com/docs/en/errors#your-organization-has-disabled-claude-subscription-access",
    "2026-08-22",
  ),
  claudeCodeLoginRevoked: doc("https://code.claude.com/docs/en/errors#oauth-token-revoked-or-expired", "2026-08-22"),
  claudeCodeOrganizationDisabled: doc(
    "https://code.claude.com/docs/en/errors#this-organization-has-been-disabled",
    "2026-08-22",
  ),
  claudeCodeNoMethod: doc(
    "https://code.claude.com/docs/en/errors#could-not-resolve-authentication-method",
    "2026-08-22",
  ),
  publicKeys: doc("https://support.claude.com/en/articles/9767949", "2026-08-22"),
  leakedKey: doc("https://support.claude.com/en/articles/8384961", "2026-08-22"),
  movingKeys: doc("https://support.claude.com/en/articles/9796807", "2026-08-22"),
  roles: doc("https://support.claude.com/en/articles/10186004", "2026-08-19"),
  invites: doc("https://support.claude.com/en/articles/13443764", "2026-08-22"),
  contactSupport: doc("https://support.claude.com/en/articles/9015913", "2026-08-22"),
  appeals: doc("https://support.claude.com/en/articles/8241253", "2026-08-22"),
  ipAllowlist: doc("https://support.claude.com/en/articles/13200993", "2026-08-22"),
  sdk: sdk("https://www.npmjs.com/package/@anthropic-ai/sdk"),
  invalidKeyReport: reported("https://github.com/eyaltoledano/claude-task-master/issues/222"),
  invalidBearerReport: reported("https://github.com/anthropics/claude-code/issues/84903"),
  headerRequiredReport: reported("https://github.com/n8n-io/n8n/issues/37930"),
  oneWorkspaceKeyReport: reported("https://github.com/xenodium/chatgpt-shell/issues/428"),
  workspaceVariableReport: reported("https://github.com/simonx1/ruby-mcp-client/pull/223"),
  onlyClaudeCodeReport: reported("https://github.com/anthropics/claude-code/issues/8046"),
  oauthNotAllowedReport: reported("https://github.com/anthropics/claude-code/issues/65714"),
  oauthNotSupportedReport: reported("https://github.com/anthropics/claude-code/issues/5983"),
  thirdPartyAppsReport: reported("https://github.com/NousResearch/hermes-agent/issues/31668"),
  setupTokenReport: reported("https://github.com/openclaw/openclaw/issues/54350"),
  oauthExpiredReport: reported("https://github.com/anthropics/claude-code/issues/4293"),
  oauthRevokedReport: reported("https://github.com/anthropics/claude-code/issues/9635"),
  noLongerMemberReport: reported("https://github.com/anthropics/claude-code/issues/54863"),
  oauthScopeReport: reported("https://github.com/can1357/oh-my-pi/issues/38"),
  permissionDeniedReport: reported("https://github.com/anthropics/claude-code/issues/51610"),
  organizationDisabledReport: reported("https://github.com/anthropics/claude-code/issues/19028"),
  corsReport: reported("https://github.com/anthropics/anthropic-sdk-typescript/issues/703"),
  corsHeaderReport: reported("https://github.com/ChatGPTBox-dev/chatGPTBox/issues/788"),
} as const satisfies Record<string, Page>;

const inference = (url: string): Page => ({ url, kind: "our inference", verified: "2026-11-23" });

/** Conclusions of ours, each beside the page it is drawn from. */
export const INFERRED_FROM = {
  authentication: inference(SOURCE_PAGES.authentication.url),
  errors: inference(SOURCE_PAGES.errors.url),
  resourceScoping: inference(SOURCE_PAGES.resourceScoping.url),
  adminKeys: inference(SOURCE_PAGES.adminKeys.url),
  sdk: inference(SOURCE_PAGES.sdk.url),
} as const;
