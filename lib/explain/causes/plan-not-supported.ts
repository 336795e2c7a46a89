import { isConfirmed, isOnlyPossible, machineCode, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "plan-not-supported",
  title: "Wrong organization type",
  sentence: (about) => {
    if (isConfirmed(about))
      return "The key is good. This endpoint serves another type of organization than the one it belongs to.";
    if (isOnlyPossible(about))
      return "This endpoint may serve another type of organization than the one the key belongs to.";
    return "This endpoint seems to serve another type of organization than the one the key belongs to.";
  },
  whatIsSo: [
    "Anthropic has two kinds of organization, each with its own management. Workspaces, API keys, usage and rate limits belong to the Claude Console. Groups, custom roles and spend limits for people belong to Claude Enterprise, at claude.ai.",
    "A key opens the management of its own kind and is turned away at the other. No role, scope or setting changes that.",
    (about) =>
      machineCode(about) === "parent_organization_required"
        ? "This endpoint asks for an organization that has a parent, and this one has none. How one is given to it is not published."
        : "Some endpoints ask for an organization that has a parent organization as well; the answer then carries the code `parent_organization_required`.",
  ],
  because: (about) => {
    const answers = sayAnswers(
      about,
      "The refusal is a 400 with `organization_type_not_supported` or `parent_organization_required`",
    );
    const code = machineCode(about);
    return code
      ? `${answers}. The machine code \`${code}\` says it, whatever the wording.`
      : `${answers}. The wording points this way; the machine code would make it certain.`;
  },
  notSeenYet: "The code `organization_type_not_supported` or `parent_organization_required` on an answer.",
  lookAlikes: [
    {
      cause: "wrong-credential-kind-admin-vs-standard",
      looksLike: "Admin calls refused with an ordinary key",
      difference: "The organization is of the right type; the kind of key is not.",
    },
    {
      cause: "permission-scope-missing",
      looksLike: "`403 Missing required scopes. …`",
      difference: "The endpoint serves this organization, and the key lacks a scope.",
    },
    {
      cause: "feature-not-enabled",
      looksLike: "A 400, 403 or 404 that names a feature",
      difference: "The feature could be switched on for this organization.",
    },
  ],
  whoCanFix: "You, by calling with a key of the other product, or by leaving this endpoint out.",
  alsoWho: [
    { role: "primary-owner", when: "Only if a Claude Enterprise key has to be made for it" },
    { role: "org-admin", when: "Only if a Console Admin key has to be made for it" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls with the key of the other product. Green: the endpoint answers. With the old key it will stay as it is.",
  sources: [
    { says: "The codes, and which endpoints send them", ...SOURCE_PAGES.sdk },
    { says: "Which product each endpoint belongs to", ...SOURCE_PAGES.userManagement },
    { says: "Which keys open the Console’s own management", ...SOURCE_PAGES.adminApi },
  ],
};
