import type { Capability, May, RolePlace } from "#lib/engine/api/reference/roles.ts";

export const ROLE_PLACE_LABELS: Readonly<Record<RolePlace, string>> = {
  "console-organization": "Console organization",
  "console-workspace": "Console workspace",
  "claude-enterprise": "Claude Enterprise",
};

export const ROLE_PLACE_LEADS: Readonly<Record<RolePlace, string>> = {
  "console-organization":
    "Given in Settings, Members. In the Default Workspace, which has no member list, this role decides.",
  "console-workspace":
    "Given in a workspace’s members. Organization admins are Workspace Admin and Billing is Workspace Billing everywhere; users and developers are added to each workspace other than the default. A workspace role can go beyond a lower organization role.",
  "claude-enterprise":
    "Given on claude.ai. These govern members and scoped keys of the Enterprise organization, not Console API keys.",
};

export const CAPABILITY_LABELS: Readonly<Record<Capability, string>> = {
  keys: "API keys",
  members: "Members, roles",
  billing: "Billing",
  settings: "Settings",
  usage: "Usage, cost",
  playground: "Playground",
};

export const MAY_LABELS: Readonly<Record<May, string>> = {
  yes: "Yes",
  no: "No",
  part: "In part",
  "not-stated": "Not stated",
};

/** What the columns cannot say of a role; facts of its source. */
export const ROLE_NOTES: Readonly<Record<string, string>> = {
  "console-organization-user": "Cannot even see keys.",
  "console-organization-claude-code-user": "Uses Claude Code.",
  "console-organization-limited-developer": "Uses Claude Code. No session traces, no file downloads.",
  "console-organization-developer": "Uses Claude Code.",
  "console-organization-billing": "Not in the Claude Code workspace.",
  "console-organization-admin": "Also workspaces, service accounts and Admin keys. Cannot be given through the API.",
  "console-organization-owner": "All an Admin may, and manages admins.",
  "console-organization-primary-owner": "All an Admin may, and manages admins.",
  "console-workspace-user": "The Playground only.",
  "console-workspace-limited-developer": "Uses the API. No session traces, no file downloads.",
  "console-workspace-developer": "Uses the API.",
  "console-workspace-admin": "Everything in the workspace, its members and limits included.",
  "console-workspace-billing": "Sees billing. Inherited from the organization, never given in a workspace.",
  "claude-enterprise-user": "The API can give it.",
  "claude-enterprise-managed": "Rights come only through custom roles on groups. The API can give it.",
  "claude-enterprise-membership-admin": "The API cannot give it.",
  "claude-enterprise-owner": "Makes keys with Compliance scopes, for the own organization.",
  "claude-enterprise-primary-owner": "Makes keys with any scope.",
};

/** After "Who may". */
export const MAY_PHRASES: Readonly<Record<Capability, string>> = {
  keys: "create and manage API keys",
  members: "give roles and add members",
  billing: "manage billing",
  settings: "change settings",
  usage: "see usage and cost",
  playground: "use the Playground",
};

export const PLACE_PHRASES: Readonly<Record<RolePlace, string>> = {
  "console-organization": "in a Console organization",
  "console-workspace": "in a workspace",
  "claude-enterprise": "in Claude Enterprise",
};
