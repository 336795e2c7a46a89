import { OTHER_PROVIDERS } from "#lib/redaction/other-providers.ts";
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
  { pattern: /^sk-ant-sid/i, kind: "not-for-the-api", notSent: "web-session" },
  { pattern: /^sk-ant-ort/i, kind: "not-for-the-api", notSent: "refresh-token" },
  { pattern: /^sk-ant-(?:cc|si|req)-/i, kind: "not-for-the-api", notSent: "session-token" },
  { pattern: /^whsec_/i, kind: "not-for-the-api", notSent: "webhook-secret" },
  { pattern: /^sk-ant-/, kind: "unrecognized" },
  { pattern: new RegExp(`^(?:${OTHER_PROVIDERS.join("|")})`), kind: "other-provider", notSent: "other-provider" },
  { pattern: /^sk-(?!ant[-_])[A-Za-z0-9]/i, kind: "other-provider", notSent: "other-provider" },
];
