import { sentence } from "./row.ts";
import type { Wording } from "./wording.ts";

const DOCS = "https://platform.claude.com/docs/en";
const CLAUDE_CODE = "https://code.claude.com/docs/en/errors";
const ISSUES = "https://github.com/anthropics/claude-code/issues";

/**
 * The API's own sentences, found in a text that quotes them without their frame: retold by an SDK, a client
 * or a person. The narrower stands before the wider. Verified 2026-11-23.
 */
export const OF_THE_API: readonly Wording[] = [
  sentence("workspace-header-required", "workspace-id-required", `${DOCS}/manage-claude/authentication`, [
    "anthropic-workspace-id is required",
    "anthropic-workspace-id header is required",
    "when authenticating with an identity-linked API key",
    "identity-linked API key; send the id of the workspace",
  ]),
  sentence(
    "workspace-header-malformed",
    "workspace-id-not-allowed-or-mismatch",
    `${DOCS}/manage-claude/authentication`,
    ["anthropic-workspace-id header must be a valid workspace", "must be a valid workspace ID"],
    { variant: "malformed" },
  ),
  sentence("workspace-key-mismatch", "workspace-id-not-allowed-or-mismatch", ISSUES, [
    "Not a valid API key for this workspace",
    "workspace wrkspc_ … not found",
    "workspace <id> not found",
    "workspace ... not found",
    "the workspace for this key was archived",
  ]),
  sentence(
    "scopes-missing",
    "permission-scope-missing",
    `${DOCS}/manage-claude/compliance-errors`,
    ["Missing required scopes"],
    { variant: "enterprise-key" },
  ),
  sentence(
    "oauth-scope-missing",
    "permission-scope-missing",
    CLAUDE_CODE,
    ["OAuth token does not meet scope requirement", "does not meet requirements for scope"],
    { variant: "oauth", unless: ["one of these roles is required"] },
  ),
  sentence("cors-not-allowed", "cors-blocked", `${DOCS}/api/errors`, [
    "CORS requests are not allowed for this organization",
    "CORS requests must set",
    "anthropic-dangerous-direct-browser-access header",
  ]),
  sentence("oauth-not-allowed", "oauth-not-supported-or-restricted", `${ISSUES}/65714`, [
    "OAuth authentication is currently not allowed",
    "OAuth authentication is currently not supported",
    "OAuth authentication is not supported",
  ]),
  sentence("claude-code-only", "oauth-not-supported-or-restricted", `${ISSUES}/8046`, [
    "only authorized for use with Claude Code",
  ]),
  sentence(
    "third-party-extra-usage",
    "oauth-not-supported-or-restricted",
    "https://github.com/NousResearch/hermes-agent/issues/31668",
    ["third-party apps now draw from", "third party apps now draw from"],
  ),
  sentence("oauth-token-revoked", "oauth-expired-or-revoked", `${ISSUES}/9635`, [
    "OAuth token has been revoked",
    "OAuth token revoked",
  ]),
  sentence("oauth-token-expired", "oauth-expired-or-revoked", `${ISSUES}/4293`, [
    "OAuth token has expired",
    "OAuth access token has expired",
    "OAuth token is expired",
    "access token has expired · please run /login",
    "refresh token is invalid",
    "refresh token has expired",
  ]),
  sentence("oauth-token-invalid", "oauth-expired-or-revoked", `${ISSUES}/3250`, ["Invalid OAuth token"]),
  sentence("oauth-member-gone", "oauth-expired-or-revoked", `${ISSUES}/54863`, [
    "no longer a member of the organization associated with this token",
  ]),
  sentence(
    "federation-refused",
    "oauth-expired-or-revoked",
    `${DOCS}/manage-claude/wif-reference`,
    [
      "token exchange failed",
      "jti_reused",
      "authentication_error, message: authentication failed",
      "message: authentication failed, type: authentication_error",
      "assertion … /v1/oauth/token … Authentication failed",
      "/v1/oauth/token … Authentication failed",
    ],
    { unless: ["well-formed fdrl_"] },
  ),
  sentence("federation-rule-malformed", "key-malformed", `${DOCS}/manage-claude/wif-reference`, [
    "federation_rule_id is not a well-formed",
  ]),
  sentence("api-key-auth-disabled", "api-key-auth-disabled", CLAUDE_CODE, [
    "disabled API key authentication",
    "API key authentication is disabled",
    "API key authentication has been disabled",
    "API keys are disabled for this organization",
    "API key access has been disabled",
  ]),
  sentence("key-looked-up", "key-revoked-or-disabled", `${DOCS}/manage-claude/admin-api-keys`, [
    "partial_key_hint … status: expired",
    "partial_key_hint … status: inactive",
    "partial_key_hint … status: archived",
  ]),
  sentence("key-header-missing", "key-missing-or-not-sent", "https://github.com/n8n-io/n8n/issues/37930", [
    "x-api-key header is required",
    "x-api-key header is missing",
    "missing x-api-key header",
    "authentication header is required",
  ]),
  sentence(
    "key-revoked-or-invalid",
    "key-revoked-or-disabled",
    `${DOCS}/manage-claude/compliance-errors`,
    [
      "API key provided is invalid or has been revoked",
      "API key has been revoked",
      "API key was revoked",
      "This API key has been disabled",
      "API key is disabled",
      "API key has been deleted",
      "API key has expired",
      "API key is expired",
      "API key is inactive",
      "API key has been deactivated",
    ],
    { unless: ["litellm"] },
  ),
];
