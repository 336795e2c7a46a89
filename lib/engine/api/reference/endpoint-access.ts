import { BY_SDK, type Sourced } from "../fact.ts";

/** A credential an endpoint takes. */
export type Taken =
  | "ordinary-key"
  | "federated-token"
  | "admin-key"
  | "identity-key-of-all-workspaces"
  | "org-admin-token"
  | "scoped-key"
  | "organization-level-admin-key"
  | "organization-level-scoped-key"
  | "environment-key";

/** Which credentials a call takes, and which scopes (any one of them) a scoped one needs for it. */
export type Access = Sourced & {
  readonly takes: readonly Taken[];
  readonly scopes: readonly string[];
  /** Where the scopes are from, when not from the same source. */
  readonly scopesBy?: Sourced;
};

const DOCS = "https://platform.claude.com/docs/en";
const doc = (page: string, verified: string): Sourced => ({
  source: `${DOCS}/${page}`,
  verified,
  basis: "documentation",
});
const inferredFrom = ({ source, verified }: Sourced): Sourced => ({ source, verified, basis: "inferred" });
const FEDERATION = doc("manage-claude/wif-reference#oauth-scopes", "2026-08-22");
const ADMIN_API = doc("manage-claude/admin-api", "2026-08-31");
const ENTERPRISE_SCOPES = doc("manage-claude/admin-api-keys#choose-scopes-for-a-claude-enterprise-key", "2026-08-31");

/** Where a page or the SDK names neither credential nor scope, `takes` stays empty: what is not said may not enter. */
export const ACCESS = {
  models: {
    takes: ["ordinary-key", "federated-token"],
    scopes: ["workspace:inference", "workspace:developer"],
    ...FEDERATION,
  },
  workspace: { takes: ["ordinary-key", "federated-token"], scopes: ["workspace:developer"], ...FEDERATION },
  /** The SDK offers the workspace header there, so it is an endpoint of a workspace. */
  probablyWorkspace: { takes: ["ordinary-key"], scopes: [], ...inferredFrom(BY_SDK) },
  claudeApiKeyOnly: { takes: ["ordinary-key"], scopes: [], ...BY_SDK },
  environmentKey: { takes: ["environment-key"], scopes: [], ...BY_SDK },
  admin: { takes: ["admin-key", "identity-key-of-all-workspaces", "org-admin-token"], scopes: [], ...ADMIN_API },
  /** The scopes' names are on the page; which lists each of them opens is a conclusion. */
  people: {
    takes: ["admin-key", "identity-key-of-all-workspaces", "org-admin-token", "scoped-key"],
    scopes: ["read:members"],
    ...ADMIN_API,
    scopesBy: inferredFrom(ENTERPRISE_SCOPES),
  },
  federation: { takes: ["org-admin-token"], scopes: ["org:admin"], ...BY_SDK },
  groups: {
    takes: ["scoped-key"],
    scopes: ["read:rbac_groups"],
    ...ENTERPRISE_SCOPES,
    scopesBy: inferredFrom(ENTERPRISE_SCOPES),
  },
  spend: {
    takes: ["scoped-key"],
    scopes: ["read:spend_limits"],
    ...ENTERPRISE_SCOPES,
    scopesBy: inferredFrom(ENTERPRISE_SCOPES),
  },
  analytics: { takes: ["scoped-key"], scopes: ["read:analytics"], ...BY_SDK },
  analyticsOrAdmin: { takes: ["scoped-key", "admin-key"], scopes: ["read:analytics"], ...BY_SDK },
  managedSettings: {
    takes: ["organization-level-admin-key"],
    scopes: ["read:claude_code_managed_settings"],
    ...BY_SDK,
  },
  claudeTag: { takes: ["organization-level-scoped-key"], scopes: ["read:claude_tag"], ...BY_SDK },
  plugins: {
    takes: ["admin-key", "scoped-key"],
    scopes: ["read:plugins", "read:org_audit", "read:compliance_org_data"],
    ...BY_SDK,
  },
  pluginChecks: { takes: ["admin-key"], scopes: ["read:plugins", "write:plugins"], ...BY_SDK },
  notStated: { takes: [], scopes: [], ...BY_SDK },
} as const satisfies Record<string, Access>;
