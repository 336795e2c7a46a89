import type { KeyReach, KeyScopes } from "#lib/engine/api/reference/keys.ts";

export type KeyWords = {
  readonly name: string;
  /** Where it comes from and who makes it. */
  readonly madeBy: string;
  readonly goodFor: string;
  readonly notFor: string;
  /** When it stops working; absent where no source says more than for any key. */
  readonly ends?: string;
};

export const SCOPES_LABELS: Readonly<Record<KeyScopes, string>> = {
  none: "None to choose",
  fixed: "Chosen when made, then fixed",
  "per-rule": "One, of the federation rule",
  "not-stated": "Not stated",
};

export const REACH_LABELS: Readonly<Record<KeyReach, string>> = {
  one: "One workspace",
  "one-or-many": "One workspace, or all its identity reaches",
  none: "The organization, no workspace",
  "not-for-the-api": "Not for general API calls",
};

/** Words of each kind of key, by its id. */
export const KEY_WORDS: Readonly<Record<string, KeyWords>> = {
  "personal-key": {
    name: "Personal key",
    madeBy: "Console, Settings, API keys, by a member for themselves",
    goodFor:
      "What its person’s roles allow: messages, files, batches, skills, models. Not limited to one workspace, it also takes the Admin API with that person’s rights, and each workspace-level call needs the header `anthropic-workspace-id`.",
    notFor: "The Admin API, when it was limited to one workspace",
    ends: "Its person leaves the organization, or that workspace. It is then archived, and a new invitation does not bring it back.",
  },
  "service-account-key": {
    name: "Service account key",
    madeBy: "Console, Settings, API keys, linked to a service account",
    goodFor:
      "What the service account’s role allows, in one workspace or in all it was added to. Not limited to one, each workspace-level call needs the header `anthropic-workspace-id`.",
    notFor: "The Admin API, when it was limited to one workspace",
    ends: "The account is archived or removed from that workspace. It outlives the person who made it.",
  },
  "workspace-key": {
    name: "Workspace key",
    madeBy: "Console; an older kind that has no owner",
    goodFor: "Calls of its workspace; the header may be left out",
    notFor: "The Admin API",
    ends: "It expires, is disabled or deleted, or its workspace is archived. It outlives the person who made it.",
  },
  "claude-code-key": {
    name: "Key of the Claude Code workspace",
    madeBy: "Claude Code’s own login; it cannot be made by hand",
    goodFor: "Claude Code of that one person",
    notFor: "Anything else",
    ends: "Its person leaves the organization or that workspace (`claude_code_key_creator_not_member`).",
  },
  "admin-key": {
    name: "Admin key",
    madeBy: "Console, Settings, Admin keys, by an organization admin",
    goodFor: "Every endpoint that takes Admin keys: members, workspaces, keys, usage, rate limits",
    notFor: "Not listed for messages; not taken by service account and federation endpoints",
  },
  "enterprise-key": {
    name: "Enterprise scoped key",
    madeBy:
      "claude.ai, Organization settings, API: the primary owner with any scope, an owner with Compliance scopes alone",
    goodFor: "Members, Compliance, Enterprise analytics and spend limits, by its scopes",
    notFor: "Model calls; workspaces, API keys, usage and rate limits of the Console",
    ends: "A scope cannot be added: a key with another set of scopes is a new key.",
  },
  "federated-token": {
    name: "Federated token",
    madeBy: "`POST /v1/oauth/token`, by a workload under a federation rule",
    goodFor: "What both the rule’s scope and the service account’s role allow, in the workspace it was issued for",
    notFor: "Anything outside that scope: 403. It takes no workspace header.",
    ends: "It is short-lived and has no refresh token.",
  },
  "setup-token": {
    name: "Token of `claude setup-token`",
    madeBy: "Claude Code, with a Pro, Max, Team or Enterprise plan",
    goodFor: "Model requests from Claude Code",
    notFor: "General API calls: refused",
    ends: "One year after it was made.",
  },
  "environment-key": {
    name: "Environment key",
    madeBy: "Belongs to a self-hosted environment of Managed Agents",
    goodFor: "That environment’s work queue",
    notFor: "Reading or changing a work item, which takes a Claude API key",
  },
  "work-item-token": {
    name: "Work item token",
    madeBy: "Comes with a work item of a Managed Agents environment",
    goodFor: "The calls of that session",
    notFor: "Anything else",
  },
  "claude-code-session-token": {
    name: "Claude Code session token",
    madeBy: "Given to a hosted or self-hosted session while it runs; also begins `sk-ant-si-`",
    goodFor: "The session’s identity",
    notFor: "API calls",
  },
  "aws-key": {
    name: "Key of Claude Platform on AWS",
    madeBy: "AWS Console, Claude Platform on AWS, API keys",
    goodFor: "The AWS endpoint alone",
    notFor: "`api.anthropic.com`; and a Console key does not work on the AWS endpoint",
  },
  "webhook-secret": {
    name: "Webhook signing secret",
    madeBy: "Comes with a webhook",
    goodFor: "Checking that a delivery is genuine",
    notFor: "API calls",
  },
};
