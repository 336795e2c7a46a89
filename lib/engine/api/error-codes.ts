import type { CauseId } from "#lib/report/cause-ids.ts";

/** What a machine code (`error.details.error_code`) stands for. */
export type CodeRow = {
  readonly cause: CauseId;
  readonly variant?: string;
  /** `official`: declared in @anthropic-ai/sdk 1.12.0. `reported`: seen in clients only, so never confirms. */
  readonly basis: "official" | "reported";
};

const official = (cause: CauseId, variant?: string): CodeRow => ({
  cause,
  ...(variant ? { variant } : {}),
  basis: "official",
});
const reported = (cause: CauseId, variant?: string): CodeRow => ({
  cause,
  ...(variant ? { variant } : {}),
  basis: "reported",
});

/** Codes about access, money, place or waiting. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
const ACCESS_CODES: Readonly<Record<string, CodeRow>> = {
  organization_on_hold: official("org-on-hold"),
  claude_code_key_creator_not_member: official("key-revoked-or-disabled", "creator-left"),
  organization_not_enrolled_in_beta: official("beta-header-missing-or-not-enrolled", "not-enrolled"),
  organization_type_not_supported: official("plan-not-supported"),
  parent_organization_required: official("plan-not-supported"),
  cmek_key_disabled: official("encryption-key-unavailable", "key-disabled"),
  cmek_key_network_blocked: official("encryption-key-unavailable", "network-blocked"),
  cmek_key_unreachable: official("encryption-key-unavailable", "key-unreachable"),
  cmek_context_unavailable: official("encryption-key-unavailable", "context-unavailable"),
  cmek_feature_unsupported: official("encryption-key-unavailable", "feature-unsupported"),
  request_body_timeout: official("timeout-or-connection"),
  skill_read_blocked_undecryptable: official("encryption-key-unavailable"),
  workspace_policy_violation: official("organization-policy-refused"),
  compliance_configuration_restricted: official("organization-policy-refused"),
  linked_organization_billing_unavailable: official("credit-balance-too-low", "linked-organization"),
  linked_organization_spend_limit_reached: official("credit-balance-too-low", "linked-organization"),
  user_profile_billing_not_authorized: official("permission-denied-resource", "user-profile-billing"),
  user_profile_not_billable: official("permission-denied-resource", "user-profile-billing"),
  cannot_sign_out_managed_member: official("permission-denied-resource"),
  cannot_sign_out_membership_admin: official("permission-denied-resource"),
  cannot_sign_out_owner: official("permission-denied-resource"),
  cannot_sign_out_privileged_member: official("permission-denied-resource"),
  api_key_scope_missing: official("permission-scope-missing", "enterprise-key"),
  organization_level_scoped_api_key_required: official("wrong-credential-kind-admin-vs-standard"),
  claude_tag_writes_not_enabled: official("feature-not-enabled"),
  spend_limits_admin_api_writes_not_enabled: official("feature-not-enabled"),
  environment_create_disabled: official("feature-not-enabled", "turned-off-by-anthropic"),
  environment_update_disabled: official("feature-not-enabled", "turned-off-by-anthropic"),
  sandbox_egress_restricted: official("region-or-network-blocked", "sandbox-egress"),
  contract_spend_limit_reached: official("usage-or-spend-limit-reached", "contract-limit"),
  enforced_spend_limit_reached: official("usage-or-spend-limit-reached", "tier-threshold"),
  ramp_limit_exceeded: official("rate-limited", "ramp-limit"),
  claude_code_version_too_old: official("request-invalid", "client-too-old"),
  request_body_too_large_after_decoding: official("request-too-large"),
  compaction_unavailable: official("server-error", "compaction_unavailable"),
  registration_pending: official("server-error", "registration_pending"),
  ip_not_in_allowed_range: reported("ip-not-allowed"),
  organization_disabled: reported("org-disabled"),
  oauth_not_allowed_for_organization: reported("oauth-not-supported-or-restricted"),
  oauth_org_not_allowed: reported("oauth-not-supported-or-restricted"),
  oauth_scope_insufficient: reported("permission-scope-missing", "oauth"),
  account_session_invalid: reported("oauth-expired-or-revoked"),
};

/** Codes about what a request says, not about what a key may do. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
const REQUEST_CODES = [
  "already_member",
  "available_tools_limit_exceeded",
  "bundle_attachment_not_supported",
  "bundle_on_call",
  "cannot_invite_emails_with_unverified_domains",
  "cannot_remove_last_member",
  "cannot_sign_out_primary_owner",
  "cannot_sign_out_self",
  "compaction_block_ambiguous",
  "compaction_block_misplaced",
  "compaction_content_mismatch",
  "compaction_incomplete_turn",
  "compaction_nothing_to_summarize",
  "compaction_signature_invalid",
  "compaction_too_many_tool_references",
  "compaction_tool_changes_mismatch",
  "concurrent_membership_change",
  "email_domain_not_allowed",
  "environment_archived",
  "environment_not_found",
  "external_key_changed",
  "external_key_in_workspace_policy",
  "external_key_validation_failed",
  "external_key_validation_timed_out",
  "file_expired",
  "file_not_downloadable",
  "heartbeat_precondition_failed",
  "image_dimensions_too_large",
  "invalid_config_type_change",
  "invalid_metadata",
  "invite_already_exists",
  "key_profile_mismatch",
  "org_api_key_limit_exceeded",
  "org_member_limit_exceeded",
  "plugin_name_taken",
  "rbac_group_grants_owner_access",
  "rbac_group_managed_settings_not_found",
  "rbac_group_not_found",
  "rbac_group_order_limit_exceeded",
  "rbac_group_owner_access_unconfirmed",
  "rbac_role_not_found",
  "request_body_encoding_invalid",
  "request_body_encoding_unsupported",
  "scan_failed",
  "scan_pending",
  "settings_document_limit_exceeded",
  "settings_history_limit_exceeded",
  "skill_name_taken",
  "slack_channel_set_up_environment_not_found",
  "slack_channel_set_up_settings_conflict",
  "slack_channel_set_up_settings_refused",
  "storage_quota_exceeded",
  "thread_already_continued",
  "thread_continue_in_flight",
  "thread_fingerprint_mismatch",
  "thread_not_found",
  "thread_unsupported_request",
  "tool_name_conflict",
  "tool_reference_unresolved",
  "unsupported_charset",
  "user_profile_not_found",
  "user_profile_required",
  "workspace_api_key_limit_exceeded",
  "workspace_member_limit_exceeded",
  "slack_channel_enabled",
] as const;

const ROWS: ReadonlyMap<string, CodeRow> = new Map([
  ...Object.entries(ACCESS_CODES),
  ...REQUEST_CODES.map((code): [string, CodeRow] => [code, official("request-invalid", code)]),
]);

/** What a code stands for; undefined for a code the catalogue does not hold (then only the type counts). */
export function findErrorCode(code: string): CodeRow | undefined {
  return ROWS.get(code);
}

export const KNOWN_ERROR_CODES: readonly string[] = [...ROWS.keys()];
