/**
 * What each error code about a request stands for, in one clause. A code may enter once the official SDK declares it
 * (@anthropic-ai/sdk 1.12.0, 2026-11-23) and it is not about what a credential may do.
 */
const CODES: Readonly<Record<string, string>> = {
  already_member: "the invited address belongs to a member already",
  available_tools_limit_exceeded: "too many tools, or tools that are too large, become available in the conversation",
  bundle_attachment_not_supported: "the bundle has an attachment that this API cannot edit; claude.ai can",
  bundle_on_call: "the bundle’s instructions are managed in claude.ai and can only be read here",
  cannot_invite_emails_with_unverified_domains:
    "the invited address is of a domain that the parent organization has not verified",
  cannot_remove_last_member: "this is the last member of the organization; another one has to be added first",
  cannot_sign_out_primary_owner: "the primary owner cannot be signed out by any credential",
  cannot_sign_out_self: "a credential cannot sign out the very user it belongs to",
  compaction_block_ambiguous: "more than one compaction block with content was sent; only the last one should be",
  compaction_block_misplaced: "a compaction block is not first in the conversation, or stands in a system message",
  compaction_content_mismatch: "the content of a compaction block is not what its signature recorded",
  compaction_incomplete_turn: "a request to compact ends in an unfinished turn of the assistant",
  compaction_nothing_to_summarize: "there is nothing in the conversation that could be compacted",
  compaction_signature_invalid: "the signature of a compaction block does not hold",
  compaction_too_many_tool_references: "the conversation names more tools than a compaction block can record",
  compaction_tool_changes_mismatch: "the `tool_changes` of a compaction block differ from what came with it",
  concurrent_membership_change: "another change of the organization’s members is under way; wait for it to end",
  email_domain_not_allowed: "invitations are limited to listed domains, and this one is not listed",
  environment_archived: "the environment is archived and cannot be changed",
  environment_not_found: "no environment with that id can be reached by the organization",
  external_key_changed: "the external key changed while it was being validated; send it again",
  external_key_in_workspace_policy: "the workspace policy lists this external key, so it cannot be removed or changed",
  external_key_validation_failed: "Anthropic could not validate the external key; the message may say why",
  external_key_validation_timed_out:
    "the validation of the external key took too long; wait a moment and send it again",
  file_expired: "the file has passed its day of expiry, and its content is gone",
  file_not_downloadable: "only files that tools made can be downloaded, and this one was uploaded",
  heartbeat_precondition_failed: "the expected heartbeat is not the stored one; another worker may hold the lease",
  image_dimensions_too_large: "a picture has a side that is longer than the limit; scale it down",
  invalid_config_type_change: "the type of a configuration cannot be changed once it is made",
  invalid_metadata: "`metadata` has too many keys, one that is too long, or a reserved one",
  invite_already_exists: "an invitation to that address is open already",
  key_profile_mismatch: "the external key and the workspace would end up with different user profiles",
  org_api_key_limit_exceeded: "the organization has as many active API keys as it may; an admin can deactivate some",
  org_member_limit_exceeded: "the organization has as many members as it may, open invitations counted",
  plugin_name_taken: "the marketplace has a plugin of that name already",
  rbac_group_grants_owner_access:
    "the group gives owner access, so the API does not change it; an owner can, in Claude’s admin settings",
  rbac_group_managed_settings_not_found: "the group has no managed settings",
  rbac_group_not_found: "the organization has no such group",
  rbac_group_order_limit_exceeded: "the order of groups is full; another group’s settings have to go first",
  rbac_group_owner_access_unconfirmed:
    "whether the group gives owner access could not be found out, so nothing was changed",
  rbac_role_not_found: "there is no role with that id",
  request_body_encoding_invalid: "the body does not match its `Content-Encoding`",
  request_body_encoding_unsupported: "the `Content-Encoding` is not supported",
  request_body_timeout: "the body did not arrive in time, and nothing was done; a smaller one or a faster line helps",
  scan_failed: "the plugin’s version did not pass its content scan",
  scan_pending: "the scan of the plugin’s version is still running; wait for it",
  settings_document_limit_exceeded: "the organization has as many settings documents as it may, unused ones counted",
  settings_history_limit_exceeded:
    "the organization keeps as many versions of settings as it may; only support can help",
  skill_name_taken: "a skill of the plugin has the name of one that the organization has already",
  slack_channel_enabled: "the Slack channel cannot be removed while it is enabled",
  slack_channel_set_up_environment_not_found: "the Slack channel is set up, but its environment cannot be reached",
  slack_channel_set_up_settings_conflict:
    "the Slack channel is set up, but something else changed it; read it again, then update",
  slack_channel_set_up_settings_refused: "the Slack channel is set up, but its settings were refused",
  storage_quota_exceeded: "the organization’s storage for files is used up; delete some and upload again",
  thread_already_continued: "that answer was continued already; go on from the newest one",
  thread_continue_in_flight: "another request is still continuing from that answer; wait for it",
  thread_fingerprint_mismatch: "a field that has to stay the same in a thread was changed; the message names it",
  thread_not_found: "the thread’s state is gone; send the conversation again as a new thread",
  thread_unsupported_request: "threads do not go with a field of the request or a setting of the organization",
  tool_name_conflict: "a tool has the name of another kind of tool or of an MCP server’s",
  tool_reference_unresolved: "a tool is referred to before it is defined",
  unsupported_charset: "the `Content-Type` names a character set that is not taken; UTF-8 is",
  user_profile_not_found: "the request depends on a user profile that does not exist or is not active",
  user_profile_required:
    "the bill is to go to a user profile, and the request names none in `anthropic-user-profile-id`",
  workspace_api_key_limit_exceeded: "the workspace has as many active API keys as it may; an admin can deactivate some",
  workspace_member_limit_exceeded: "the workspace has as many members as it may",
};

/** What a code about a request stands for, without a stop; undefined where the table does not hold it. */
export function sayRequestCode(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(CODES, code) ? CODES[code] : undefined;
}
