import type { CredentialKind } from "#lib/report/schema.ts";

/** Why a credential of this prefix is never sent to the API. */
export type NotSentReason = "other-provider" | "web-session" | "refresh-token" | "session-token" | "webhook-secret";

type PrefixRow = {
  readonly pattern: RegExp;
  readonly kind: CredentialKind;
  readonly notSent?: NotSentReason;
};

/**
 * First match wins. A row may enter when a source names the prefix; a prefix never decides what an
 * Anthropic API credential may do, only what must not be sent (contract.md; facts of 2026-11-23).
 */
export const PREFIX_ROWS: readonly PrefixRow[] = [
  { pattern: /^sk-ant-api03-/, kind: "workspace-or-identity-key" },
  { pattern: /^sk-ant-api01-/, kind: "enterprise-scoped-key" },
  { pattern: /^sk-ant-admin\d*-/, kind: "admin-key" },
  { pattern: /^sk-ant-oat\d*-/, kind: "oauth-token" },
  { pattern: /^sk-ant-sid\d*-/i, kind: "not-for-the-api", notSent: "web-session" },
  { pattern: /^sk-ant-ort\d*-/i, kind: "not-for-the-api", notSent: "refresh-token" },
  { pattern: /^sk-ant-(?:cc|si|req)-/i, kind: "not-for-the-api", notSent: "session-token" },
  { pattern: /^whsec_/i, kind: "not-for-the-api", notSent: "webhook-secret" },
  { pattern: /^sk-ant-/, kind: "unrecognized" },
  {
    pattern:
      /^(?:AIza|ya29\.|gsk_|xai-|hf_|pplx-|r8_|fw_|tgp_v\d_|nvapi-|co_|csk-|ABSK|bedrock-api-key-|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|jina_|voyage-|lsv2_|sk_(?:live|test)_|npm_|SG\.|GOCSPX-|shpat_|pypi-|dckr_pat_)/,
    kind: "other-provider",
    notSent: "other-provider",
  },
  {
    pattern: /^sk-(?:(?:proj|svcacct|admin|or|lf|none)-|or-v\d-)/i,
    kind: "other-provider",
    notSent: "other-provider",
  },
  { pattern: /^sk-[A-Za-z0-9]{16,}$/, kind: "other-provider", notSent: "other-provider" },
];
