import type { Sourced } from "../fact.ts";

/** Where a role is given. */
export const ROLE_PLACES = ["console-organization", "console-workspace", "claude-enterprise"] as const;
export type RolePlace = (typeof ROLE_PLACES)[number];

/**
 * `keys`: create and manage API keys (in claude.ai: the organization's scoped keys). `members`: invite, give roles;
 * of an organization also workspaces, service accounts and Admin keys. `settings`: privacy, features, limits.
 */
export const CAPABILITIES = ["keys", "members", "billing", "settings", "usage", "playground"] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** `part`: some of it, as the row's note says. `not-stated`: no source that was read says. */
export type May = "yes" | "no" | "part" | "not-stated";

export type RoleEntry = Sourced & {
  readonly id: string;
  readonly place: RolePlace;
  /** As the product shows it. */
  readonly name: string;
  /** As the API spells it; absent where no source says. */
  readonly apiName?: string;
  readonly may: Readonly<Record<Capability, May>>;
};

const page = (source: string, verified: string): Sourced => ({ source, verified, basis: "documentation" });
const SUPPORT = page("https://support.claude.com/en/articles/10186004", "2026-08-19");
const WORKSPACE = page(
  "https://platform.claude.com/docs/en/manage-claude/workspaces#workspace-roles-and-permissions",
  "2026-08-31",
);
const ENTERPRISE = page(
  "https://platform.claude.com/docs/en/manage-claude/user-management#organization-roles",
  "2026-08-22",
);
const ENTERPRISE_KEYS = page("https://platform.claude.com/docs/en/manage-claude/admin-api-keys", "2026-08-31");

const ALL_YES: RoleEntry["may"] = {
  keys: "yes",
  members: "yes",
  billing: "yes",
  settings: "yes",
  usage: "yes",
  playground: "yes",
};
const NOT_STATED: RoleEntry["may"] = {
  keys: "not-stated",
  members: "not-stated",
  billing: "not-stated",
  settings: "not-stated",
  usage: "not-stated",
  playground: "not-stated",
};

/** Given in Settings > Members. "Settings" is stated for admins and those above alone. */
const ORGANIZATION_ROLES: readonly RoleEntry[] = [
  role("user", "User", "user", { keys: "no", members: "no", billing: "no", usage: "no", playground: "yes" }),
  role("claude-code-user", "Claude Code User", "claude_code_user", {
    keys: "no",
    members: "no",
    billing: "no",
    playground: "yes",
  }),
  role("limited-developer", "Limited Developer", undefined, {
    keys: "yes",
    members: "no",
    billing: "no",
    usage: "yes",
    playground: "yes",
  }),
  role("developer", "Developer", "developer", {
    keys: "yes",
    members: "no",
    billing: "no",
    usage: "yes",
    playground: "yes",
  }),
  role("billing", "Billing", "billing", {
    keys: "no",
    members: "no",
    billing: "yes",
    usage: "yes",
    playground: "yes",
  }),
  role("admin", "Admin", "admin", ALL_YES),
  role("owner", "Owner", "owner", ALL_YES),
  role("primary-owner", "Primary owner", "primary_owner", ALL_YES),
];

function role(
  id: string,
  name: string,
  apiName: string | undefined,
  may: Partial<RoleEntry["may"]>,
  place: RolePlace = "console-organization",
  sourced: Sourced = SUPPORT,
): RoleEntry {
  return {
    id: `${place}-${id}`,
    place,
    name,
    ...(apiName ? { apiName } : {}),
    may: { ...NOT_STATED, ...may },
    ...sourced,
  };
}

const inWorkspace = (id: string, name: string, apiName: string, may: Partial<RoleEntry["may"]>) =>
  role(id, name, apiName, may, "console-workspace", WORKSPACE);

/** Given in a workspace's members. The Default Workspace has none: the organization role decides there. */
const WORKSPACE_ROLES: readonly RoleEntry[] = [
  inWorkspace("user", "Workspace User", "workspace_user", {
    keys: "no",
    members: "no",
    billing: "no",
    settings: "no",
    playground: "yes",
  }),
  inWorkspace("limited-developer", "Workspace Limited Developer", "workspace_restricted_developer", { keys: "yes" }),
  inWorkspace("developer", "Workspace Developer", "workspace_developer", { keys: "yes" }),
  inWorkspace("admin", "Workspace Admin", "workspace_admin", {
    keys: "yes",
    members: "yes",
    settings: "yes",
    usage: "yes",
    playground: "yes",
  }),
  inWorkspace("billing", "Workspace Billing", "workspace_billing", { billing: "part" }),
];

const inEnterprise = (
  id: string,
  name: string,
  apiName: string,
  may: Partial<RoleEntry["may"]>,
  sourced = ENTERPRISE,
) => role(id, name, apiName, may, "claude-enterprise", sourced);

/** claude.ai. Of keys the sources say who makes them, and of the other roles nothing. */
const ENTERPRISE_ROLES: readonly RoleEntry[] = [
  inEnterprise("user", "User", "user", {}),
  inEnterprise("managed", "Managed", "managed", {}),
  inEnterprise("membership-admin", "Membership admin", "membership_admin", {}),
  inEnterprise("owner", "Owner", "owner", { keys: "part" }, ENTERPRISE_KEYS),
  inEnterprise("primary-owner", "Primary owner", "primary_owner", { keys: "yes" }, ENTERPRISE_KEYS),
];

export const ROLES_AND_RIGHTS: readonly RoleEntry[] = [...ORGANIZATION_ROLES, ...WORKSPACE_ROLES, ...ENTERPRISE_ROLES];

/** The roles of a place that may do a thing, the least first. */
export function rolesThatMay(capability: Capability, place: RolePlace): readonly RoleEntry[] {
  return ROLES_AND_RIGHTS.filter((entry) => entry.place === place && entry.may[capability] === "yes");
}
