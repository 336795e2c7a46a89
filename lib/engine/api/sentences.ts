import type { CauseId } from "#lib/report/cause-ids.ts";

/**
 * Documented or often reported sentences of `error.message`. Wording is the last thing read and never
 * confirms. A row may enter with its source; patterns are anchored or literal, so that matching is linear.
 */
export type SentenceRow = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly cause: CauseId;
  readonly variant?: string;
  readonly source: string;
};

const DOCS = "https://platform.claude.com/docs/en";
const CLAUDE_CODE = "https://code.claude.com/docs/en/errors";
const row = (id: string, pattern: RegExp, cause: CauseId, source: string, variant?: string): SentenceRow => ({
  id,
  pattern,
  cause,
  source,
  ...(variant ? { variant } : {}),
});

/** Day the rows were last held against their sources; a source that `lib/explain` cites has its own day there. */
export const SENTENCES_VERIFIED = "2026-11-23";

/** First match wins: the narrower sentence stands before the wider. */
export const SENTENCES: readonly SentenceRow[] = [
  row(
    "workspace-header-required",
    /anthropic-workspace-id is required/i,
    "workspace-id-required",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
  ),
  row(
    "workspace-header-malformed",
    /anthropic-workspace-id header must be a valid workspace/i,
    "workspace-id-not-allowed-or-mismatch",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
    "malformed",
  ),
  row(
    "workspace-not-found",
    /^Workspace [`'"]?[A-Za-z0-9_-]{0,80}[`'"]? not found/i,
    "workspace-id-not-allowed-or-mismatch",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
  ),
  // The header's own name decides these three; what is said of it only tells "send it" from "not this one".
  row(
    "workspace-header-not-taken",
    /\banthropic-workspace-id\b.{0,60}\bnot supported\b/i,
    "workspace-id-not-allowed-or-mismatch",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
    "not-taken",
  ),
  row(
    "workspace-header-mismatch",
    /\banthropic-workspace-id\b.{0,60}\b(?:not match|mismatch|not a member)\b/i,
    "workspace-id-not-allowed-or-mismatch",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
  ),
  row(
    "workspace-header-named",
    /^(?=.*\banthropic-workspace-id\b)(?=.*\b(?:required?|missing|must|send|specify|select|provide|include)\b)(?!.*\bnot (?:supported|allowed)\b)/i,
    "workspace-id-required",
    `${DOCS}/manage-claude/authentication#select-a-workspace`,
  ),
  row(
    "scopes-missing",
    /^Missing required scopes\b/i,
    "permission-scope-missing",
    `${DOCS}/manage-claude/compliance-errors#403-forbidden`,
    "enterprise-key",
  ),
  row(
    "oauth-scope-missing",
    /OAuth token does not meet scope requirement/i,
    "permission-scope-missing",
    CLAUDE_CODE,
    "oauth",
  ),
  row("cors-not-allowed", /CORS requests (?:are not allowed|must set)/i, "cors-blocked", `${DOCS}/api/errors`),
  row(
    "oauth-not-allowed",
    /OAuth authentication is currently not (?:allowed|supported)/i,
    "oauth-not-supported-or-restricted",
    "https://github.com/anthropics/claude-code/issues/65714",
  ),
  row(
    "claude-code-only",
    /only authorized for use with Claude Code/i,
    "oauth-not-supported-or-restricted",
    "https://github.com/anthropics/claude-code/issues/8046",
  ),
  row(
    "third-party-extra-usage",
    /third-party apps now draw from your extra usage/i,
    "oauth-not-supported-or-restricted",
    "https://github.com/NousResearch/hermes-agent/issues/31668",
  ),
  row(
    "subscription-access-disabled",
    /disabled Claude subscription access/i,
    "oauth-not-supported-or-restricted",
    CLAUDE_CODE,
  ),
  row(
    "oauth-token-revoked",
    /OAuth token (?:has been )?revoked/i,
    "oauth-expired-or-revoked",
    "https://github.com/anthropics/claude-code/issues/9635",
    "revoked",
  ),
  row(
    "oauth-token-expired",
    /OAuth token has expired/i,
    "oauth-expired-or-revoked",
    "https://github.com/anthropics/claude-code/issues/4293",
    "expired",
  ),
  row(
    "oauth-token-invalid",
    /Invalid OAuth token/i,
    "oauth-expired-or-revoked",
    "https://github.com/anthropics/claude-code/issues/3250",
  ),
  row(
    "oauth-member-gone",
    /no longer a member of the organization associated with this token/i,
    "oauth-expired-or-revoked",
    "https://github.com/anthropics/claude-code/issues/54863",
    "member-left",
  ),
  row("api-key-auth-disabled", /disabled API key authentication/i, "api-key-auth-disabled", CLAUDE_CODE),
  row(
    "key-header-missing",
    /x-api-key header is required/i,
    "key-missing-or-not-sent",
    "https://github.com/n8n-io/n8n/issues/37930",
  ),
  row(
    "authentication-method-missing",
    /Could not resolve authentication method/i,
    "key-missing-or-not-sent",
    "https://www.npmjs.com/package/@anthropic-ai/sdk",
  ),
  row(
    "key-revoked-or-invalid",
    /API key provided is invalid or has been revoked/i,
    "key-revoked-or-disabled",
    `${DOCS}/manage-claude/compliance-errors#401-unauthorized`,
  ),
  row(
    "credentials-invalid",
    /^Invalid authentication credentials/i,
    "key-revoked-or-disabled",
    `${CLAUDE_CODE}#api-error-401-invalid-authentication-credentials`,
  ),
  row(
    "key-unknown",
    /invalid x-api-key/i,
    "key-invalid",
    "https://github.com/eyaltoledano/claude-task-master/issues/222",
  ),
  row(
    "bearer-unknown",
    /^Invalid bearer token/i,
    "key-invalid",
    "https://github.com/anthropics/claude-code/issues/84903",
  ),
  row(
    "credit-too-low",
    /credit balance is too low/i,
    "credit-balance-too-low",
    "https://github.com/anthropics/claude-quickstarts/issues/229",
  ),
  row(
    "workspace-limit-reached",
    /reached your specified workspace API usage limits/i,
    "usage-or-spend-limit-reached",
    `${DOCS}/api/rate-limits#setting-your-own-spend-limit`,
    "workspace-limit",
  ),
  row(
    "own-limit-reached",
    /reached your specified API usage limits/i,
    "usage-or-spend-limit-reached",
    `${DOCS}/api/rate-limits#setting-your-own-spend-limit`,
    "own-limit",
  ),
  row(
    "tier-threshold-crossed",
    /crossed its monthly API usage threshold/i,
    "usage-or-spend-limit-reached",
    `${DOCS}/api/rate-limits#reaching-your-spend-cap`,
    "tier-threshold",
  ),
  row(
    "organization-disabled",
    /^This organization has been disabled/i,
    "org-disabled",
    `${CLAUDE_CODE}#this-organization-has-been-disabled`,
  ),
  row(
    "hipaa",
    /not available for HIPAA-regulated/i,
    "data-policy-restricted",
    `${DOCS}/manage-claude/api-and-data-retention#hipaa-error-handling`,
    "hipaa",
  ),
  row(
    "retention-needed",
    /must have data retention enabled/i,
    "data-policy-restricted",
    `${DOCS}/manage-claude/api-and-data-retention#model-specific-data-retention-requirements`,
    "retention",
  ),
  row(
    "long-context-unavailable",
    /long context beta is not yet available/i,
    "feature-not-enabled",
    "https://github.com/anthropics/claude-code/issues/6871",
    "long-context",
  ),
  row(
    "web-search-off",
    /web search (?:is )?not enabled/i,
    "feature-not-enabled",
    `${DOCS}/agents-and-tools/tool-use/web-search-tool`,
    "web-search",
  ),
  row(
    "feature-off",
    /\b(?:is|are) not enabled for (?:this|your) organization/i,
    "feature-not-enabled",
    `${DOCS}/agents-and-tools/tool-use/web-search-tool`,
  ),
  row(
    "self-hosted-off",
    /self-hosted runners are disabled by your organization/i,
    "organization-policy-refused",
    "https://code.claude.com/docs/en/self-hosted-environments-testing",
  ),
  row(
    "beta-value-unknown",
    /Unexpected value\(s\) .{0,200} for the `anthropic-beta` header/i,
    "beta-header-missing-or-not-enrolled",
    `${CLAUDE_CODE}#extra-inputs-are-not-permitted`,
    "unknown-value",
  ),
  row(
    "extra-inputs",
    /Extra inputs are not permitted/i,
    "beta-header-missing-or-not-enrolled",
    `${CLAUDE_CODE}#extra-inputs-are-not-permitted`,
    "extra-input",
  ),
  row(
    "version-header",
    /^anthropic-version: /i,
    "request-invalid",
    "https://github.com/decolua/9router/issues/2357",
    "version-header",
  ),
  row(
    "model-not-found",
    /^model: [A-Za-z0-9]/,
    "model-not-found-or-no-access",
    "https://github.com/browser-use/browser-use/pull/5085",
  ),
  row(
    "resource-other-credential",
    /not supported with this credential type/i,
    "permission-denied-resource",
    `${DOCS}/api/errors`,
  ),
  row(
    "banned-account",
    /account (?:has been |is )?(?:banned|suspended)/i,
    "org-on-hold",
    "https://support.claude.com/en/articles/8241253",
  ),
  row(
    "permission-denied-bare",
    /^Permission denied\.?$/i,
    "unknown",
    "https://github.com/anthropics/claude-code/issues/51610",
  ),
];

/** The first sentence an error message holds, or undefined. Reads at most 2,000 characters. */
export function findSentence(message: string): SentenceRow | undefined {
  const text = message.slice(0, 2000).replace(/\s+/g, " ");
  return SENTENCES.find(({ pattern }) => pattern.test(text));
}

/** The row of a sentence by its id; undefined for one this catalogue does not hold. */
export function findSentenceById(id: string): SentenceRow | undefined {
  return SENTENCES.find((row) => row.id === id);
}
