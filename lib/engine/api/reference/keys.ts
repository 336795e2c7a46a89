import type { CredentialKind } from "#lib/report/schema.ts";
import { BY_SDK, type Sourced } from "../fact.ts";

/**
 * `none`: nothing to choose, rights come from elsewhere. `fixed`: chosen when it is made, never changed.
 * `per-rule`: of the federation rule it was issued by.
 */
export type KeyScopes = "none" | "fixed" | "per-rule" | "not-stated";

/** `one`: bound to one workspace. `one-or-many`: as chosen when it was made. `none`: of the organization as a whole. */
export type KeyReach = "one" | "one-or-many" | "none" | "not-for-the-api";

export type KeyEntry = Sourced & {
  readonly id: string;
  readonly prefix?: string;
  readonly kind: CredentialKind;
  readonly scopes: KeyScopes;
  readonly reach: KeyReach;
  /** The page where it is made, when there is one. */
  readonly madeAt?: string;
};

const page = (source: string, verified: string): Sourced => ({ source, verified, basis: "documentation" });
const reported = (source: string): Sourced => ({ source, verified: "2026-11-23", basis: "reported" });
const DOCS = "https://platform.claude.com/docs/en/manage-claude";
const KEY_TYPES = page(`${DOCS}/authentication#key-types`, "2026-09-26");
const ADMIN_KEYS = page(`${DOCS}/admin-api-keys`, "2026-08-31");
const API_KEYS_PAGE = "https://platform.claude.com/settings/keys";

const ordinary = (id: string, reach: KeyReach, sourced: Sourced = KEY_TYPES): KeyEntry => ({
  id,
  prefix: "sk-ant-api03-",
  kind: "workspace-or-identity-key",
  scopes: "none",
  reach,
  madeAt: API_KEYS_PAGE,
  ...sourced,
});

/**
 * Kinds of credentials. A prefix may enter with the source that names it; the first three share one and
 * cannot be told apart by it. A row says what was read, never what a key of that kind must be able to do.
 */
export const KEY_KINDS: readonly KeyEntry[] = [
  ordinary("personal-key", "one-or-many"),
  ordinary("service-account-key", "one-or-many"),
  ordinary("workspace-key", "one"),
  {
    id: "claude-code-key",
    kind: "workspace-or-identity-key",
    scopes: "none",
    reach: "one",
    ...page(`${DOCS}/workspaces`, "2026-08-31"),
  },
  {
    id: "admin-key",
    prefix: "sk-ant-admin01-",
    kind: "admin-key",
    scopes: "none",
    reach: "none",
    madeAt: "https://platform.claude.com/settings/admin-keys",
    ...ADMIN_KEYS,
  },
  {
    id: "enterprise-key",
    prefix: "sk-ant-api01-",
    kind: "enterprise-scoped-key",
    scopes: "fixed",
    reach: "none",
    madeAt: "https://claude.ai/admin-settings/api-access",
    ...page(`${DOCS}/admin-api-keys#choose-scopes-for-a-claude-enterprise-key`, "2026-08-31"),
  },
  {
    id: "federated-token",
    prefix: "sk-ant-oat01-",
    kind: "oauth-token",
    scopes: "per-rule",
    reach: "one",
    ...page(`${DOCS}/wif-reference`, "2026-08-22"),
  },
  {
    id: "setup-token",
    prefix: "sk-ant-oat01-",
    kind: "oauth-token",
    scopes: "not-stated",
    reach: "not-for-the-api",
    ...reported("https://github.com/openclaw/openclaw/issues/54350"),
  },
  {
    id: "environment-key",
    kind: "unrecognized",
    scopes: "not-stated",
    reach: "one",
    ...BY_SDK,
  },
  {
    id: "work-item-token",
    prefix: "sk-ant-req-",
    kind: "not-for-the-api",
    scopes: "not-stated",
    reach: "one",
    ...BY_SDK,
  },
  {
    id: "claude-code-session-token",
    prefix: "sk-ant-cc-",
    kind: "not-for-the-api",
    scopes: "not-stated",
    reach: "not-for-the-api",
    ...page("https://code.claude.com/docs/en/self-hosted-environments-identity", "2026-08-22"),
  },
  {
    id: "aws-key",
    kind: "other-provider",
    scopes: "not-stated",
    reach: "one",
    ...page(
      "https://platform.claude.com/docs/en/build-with-claude/claude-platform-on-aws#api-key-authentication",
      "2026-08-22",
    ),
  },
  {
    id: "webhook-secret",
    prefix: "whsec_",
    kind: "not-for-the-api",
    scopes: "none",
    reach: "not-for-the-api",
    ...BY_SDK,
  },
];

/** Scopes a key of a Claude Enterprise organization can be made with; no other kind of key has any. */
export const ENTERPRISE_SCOPES: readonly (Sourced & { readonly scope: string })[] = [
  ...[
    "read:members",
    "write:members",
    "read:rbac_groups",
    "write:rbac_groups",
    "read:spend_limits",
    "write:spend_limits",
    "read:analytics",
    "read:compliance_activities",
    "read:compliance_user_data",
    "delete:compliance_user_data",
    "read:compliance_org_data",
    "read:org_audit",
  ].map((scope) => ({
    scope,
    ...page(`${DOCS}/admin-api-keys#choose-scopes-for-a-claude-enterprise-key`, "2026-08-31"),
  })),
  ...["read:claude_tag", "write:claude_tag"].map((scope) => ({ scope, ...BY_SDK })),
];
