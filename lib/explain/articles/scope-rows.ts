import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { ScopeRow } from "./article.ts";

/** Which kinds of key have scopes. A row enters with its source; what no source says is said to be unpublished. */
export const SCOPE_ROWS: readonly ScopeRow[] = [
  {
    id: "personal-key",
    kind: "Personal key",
    prefix: "sk-ant-api03-",
    scopes: "None",
    where: "Its owner’s role decides, in the workspace and the organization",
    later: "Yes: the role, not the key",
    answer: "`403 permission_error`, or `404` on an object of another workspace",
    source: { says: "A personal key acts as its owner", ...SOURCE_PAGES.keyTypes },
  },
  {
    id: "service-account-key",
    kind: "Service account key",
    prefix: "sk-ant-api03-",
    scopes: "None",
    where: "The role of the service account decides",
    later: "Yes: the role, not the key",
    answer: "`403 permission_error`, or `404` on an object of another workspace",
    source: { says: "A service account’s key acts as that account", ...SOURCE_PAGES.keyTypes },
  },
  {
    id: "workspace-key",
    kind: "Workspace key, the older kind",
    prefix: "sk-ant-api03-",
    scopes: "None",
    where: "It has no owner; its workspace decides",
    later: "No: keys cannot be moved",
    answer: "`404` on an object of another workspace",
    source: { says: "A workspace key has no owner", ...SOURCE_PAGES.keyTypes },
  },
  {
    id: "claude-code-key",
    kind: "Key of the Claude Code workspace",
    prefix: "not stated",
    scopes: "None",
    where: "Made by Claude Code for one person, never by hand",
    later: "No",
    answer: "`400` with `claude_code_key_creator_not_member` once that person has left",
    source: { says: "Keys of the Claude Code workspace are per person", ...SOURCE_PAGES.workspaces },
  },
  {
    id: "admin-key",
    kind: "Console Admin key",
    prefix: "sk-ant-admin01-",
    scopes: "None to choose",
    where: "It reaches every endpoint that takes Admin keys",
    later: "No: nothing to change",
    answer: "On messages: not published",
    source: { says: "Admin keys have no selectable scopes", ...SOURCE_PAGES.adminKeys },
  },
  {
    id: "enterprise-key",
    kind: "Claude Enterprise key",
    prefix: "sk-ant-api01-",
    scopes: "Yes",
    where: "At claude.ai, Organization settings, API, when it is made, by the primary owner",
    later: "No: make a new key",
    answer: "`403 Missing required scopes. Got … Needed …`, or the code `api_key_scope_missing`",
    source: { says: "Scopes of an Enterprise key, fixed when it is made", ...SOURCE_PAGES.enterpriseScopes },
  },
  {
    id: "federated-token",
    kind: "Token of a federation rule",
    prefix: "sk-ant-oat01-",
    scopes: "One a rule",
    where: "In the rule, Console, Workload identity federation, cut down to the service account’s role",
    later: "Yes: the rule, then a new token",
    answer: "Not published",
    source: { says: "`oauth_scope` is set in the rule", ...SOURCE_PAGES.federationScopes },
  },
  {
    id: "setup-token",
    kind: "Login token of Claude Code",
    prefix: "sk-ant-oat01-",
    scopes: "By the login",
    where: "Given by the login; nothing is chosen",
    later: "Only by signing in again",
    answer: "`403 OAuth token does not meet scope requirement …`",
    source: { says: "A login without the scope that is asked", ...SOURCE_PAGES.oauthScopeReport },
  },
];

/** A conclusion of ours beside the table: whoever looks for the boxes of an ordinary key finds none. */
export const SCOPES_NOTE = {
  says: "Which of the three kinds an `sk-ant-api03-` key is cannot be read from its text",
  ...INFERRED_FROM.authentication,
};
