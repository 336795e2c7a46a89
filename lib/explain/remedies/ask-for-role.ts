import { sayKey, sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

/** Where the organization’s own role is what is missing, on calls to the Admin API. */
const FOR_ADMIN_ROLE: Partial<RemedyWords> = {
  headline: "Ask for the organization role Admin",
  sentence:
    "Admin calls take the organization role Admin. The person or service account behind the key needs it, not the key.",
  moves: [
    {
      title: "Find out whose key it is",
      say: [
        "A personal key acts as the person who made it, a service account’s key as that account. The Console’s list shows each key by its prefix and last four characters.",
        "If it belongs to one workspace, no role helps: the Admin API takes keys that were not limited to one, and Admin keys.",
      ],
      place: { id: "api-keys", lookFor: "Key hint" },
    },
    {
      title: "Ask for the role",
      say: [
        "Send the message on this page. A person’s role stands under Members, a service account’s under Service accounts; only an organization admin changes either.",
        "The role Admin reaches members, keys and billing of the whole organization. Where that is too much, an Admin key for this one job, or somebody else who runs it, serves as well.",
      ],
      place: { id: "members", lookFor: "Role" },
    },
  ],
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once the role is given, the same key is allowed. No new one is needed.",
    look: [
      "Ask for word that the owner of the key is listed as Admin, under Settings, Members or Service accounts.",
      "`GET /v1/organizations/me` with the program’s own key names the organization in which the role was given.",
      "How soon a new role takes effect is not published. Retest now and then.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "The role Admin for the owner of our Claude key",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our calls to the Claude Admin API are ${sayRefused(about)}: the owner of ${sayKey(about)} seems not to have the role Admin.${where ? ` ${where}` : ""}`;
      },
      "Could you **give that owner the organization role Admin**, on platform.claude.com under Settings, Members or Service accounts? An Admin key for this job alone would do as well.",
      sayWhenAndIds,
      "Nothing has to be changed on the key, and please do not send one.",
    ],
  },
};

export const words: RemedyWords = {
  id: "ask-for-role",
  asks: true,
  action: "Ask for the role",
  headline: "Ask for a role that allows it",
  sentence:
    "The key does what its owner may do. A wider role for the owner widens the key; nothing on the key itself can.",
  moves: [
    {
      title: "Find out whose key it is",
      say: [
        "A personal key acts as the person who made it, a service account’s key as that account. Only the role of that one counts.",
        "An older workspace key has no owner, so no role can help it. Use a key of an account that has one.",
      ],
    },
    {
      title: "Ask for the role",
      say: [
        "Send the message on this page. In a workspace, Workspace Developer may use the API and manage keys; Workspace Limited Developer too, without session traces and file downloads. Workspace User may use the Playground only.",
        "In the Default Workspace the organization role decides: Developer, Limited Developer or Admin. It has no member list of its own.",
      ],
      place: { id: "workspaces", lookFor: "Members" },
    },
  ],
  done: "I have asked for it",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once the role is given, the same key is allowed. No new one is needed.",
    look: [
      "Ask for word that the owner of the key is listed with the new role: in the workspace’s members, or under Settings, Members for the organization.",
      "The answer header `anthropic-workspace-id` still names the workspace in which the role was given. A role in another one does not help.",
      "How soon a new role takes effect is not published. Retest now and then.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "A role for the owner of our Claude key",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our calls to the Claude API are ${sayRefused(about)}: what they ask for seems to be beyond the role of the owner of ${sayKey(about)}.${where ? ` ${where}` : ""}`;
      },
      "Could you **give that owner the role Workspace Developer** in this workspace? It is done on platform.claude.com under Settings, Workspaces, in the workspace’s members.",
      sayWhenAndIds,
      "Nothing has to be changed on the key, and please do not send one.",
    ],
  },
  sources: [
    {
      says: "What each workspace role may do, and that the Default Workspace follows the organization role",
      ...SOURCE_PAGES.workspaceRoles,
    },
    { says: "What each organization role may do", ...SOURCE_PAGES.roles },
    { says: "Whose rights a key has", ...SOURCE_PAGES.keyTypes },
    { says: "Admins invite people and change roles under Settings, Members", ...SOURCE_PAGES.invites },
  ],
  forReport: ({ finding }) => (finding.variant === "admin-role" ? FOR_ADMIN_ROLE : {}),
};
