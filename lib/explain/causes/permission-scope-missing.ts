import { isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** "`read:members` or `read:org_audit`", or undefined where the API named none. */
function sayNeeds(about: About): string | undefined {
  const needs = about.finding.needs ?? [];
  return needs.length === 0 ? undefined : needs.map((scope) => `\`${scope}\``).join(", ");
}

export const words: CauseWords = {
  id: "permission-scope-missing",
  title: "Scope missing",
  sentence: (about) => {
    if (isOnlyPossible(about)) return "The credential may lack a scope that this call asks for.";
    return "The credential was accepted. It lacks a scope that this call asks for.";
  },
  whatIsSo: [
    "A few kinds of credential carry a list of what they may do. A call that asks for more is refused, although the credential itself is good.",
    "Ordinary keys, `sk-ant-api03-`, and Admin keys made in the Console carry no list to choose from. Advice to edit permissions on such a key is about something that does not exist.",
    (about) => {
      const needs = sayNeeds(about);
      return needs
        ? `The API named what it needs: ${needs}.`
        : "Which scope it needs stands in the refusal, after the word “Needed”, when the API names it.";
    },
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a `403 permission_error`")}, and it speaks of scopes. That is the one family of refusals in which a missing scope is the cause.`,
  notSeenYet: "The same call with a credential that carries the scope, or the machine code that says one is missing.",
  lookAlikes: [
    {
      cause: "wrong-credential-kind-admin-vs-standard",
      looksLike: "Admin calls refused, model calls allowed, or the reverse",
      difference: "No scope is named: the kind of key does not fit.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error` without a word about scopes",
      difference: "The owner’s role or workspace is refused, not the credential’s list.",
    },
    {
      cause: "plan-not-supported",
      looksLike: "`400 organization_type_not_supported`",
      difference: "The endpoint serves another type of organization, whatever the scopes.",
    },
  ],
  whoCanFix: "Whoever issues the credential. A scope is chosen when it is made and cannot be added afterwards.",
  alsoWho: [],
  retrying: "Will not help",
  retest: "The same calls with the new credential. Green: the call that named the scope is allowed.",
  sources: [
    { says: "“Missing required scopes”, and how to read it", ...SOURCE_PAGES.complianceForbidden },
    { says: "Which keys have scopes, and that they are fixed at creation", ...SOURCE_PAGES.enterpriseScopes },
    { says: "What is chosen when an ordinary key is made", ...SOURCE_PAGES.createAndUseKey },
    {
      says: "That an ordinary key has no scopes follows from what its dialog asks for",
      ...INFERRED_FROM.authentication,
    },
  ],
  variants: {
    "enterprise-key": {
      sentence: (about) => {
        if (isOnlyPossible(about))
          return "This may be a scoped key that was made without the scope this call asks for.";
        const needs = about.finding.needs?.length === 1 ? `: \`${about.finding.needs[0]}\`` : "";
        return `The key was accepted. It was made without the scope this call needs${needs}. A new key is needed.`;
      },
      whatIsSo: [
        "Claude Enterprise keys, `sk-ant-api01-`, are made at claude.ai with a choice of scopes. The choice is final: a scope can be read later, not added. So a missing scope always means a new key.",
        (about) => {
          const needs = sayNeeds(about);
          return needs
            ? `The API named what it needs: ${needs}.`
            : "What the call needs stands in the refusal, after the word “Needed”.";
        },
        "Two traps. `read:compliance_org_settings` was retired on 30 June 2026 and opens nothing any more; `read:compliance_org_data` took its place. And a Console Admin key can read compliance activities only if the Compliance API was already on when the key was made.",
      ],
      whoCanFix: "The primary owner of the Claude Enterprise organization: only they can make a key with any scope.",
      alsoWho: [
        {
          role: "org-admin",
          when: "Only for compliance scopes, which an organization owner can grant for their own organization",
        },
      ],
      sources: [
        { says: "“Missing required scopes”, and the scope that was retired", ...SOURCE_PAGES.complianceForbidden },
        {
          says: "The scopes, who may choose them, and that they are fixed at creation",
          ...SOURCE_PAGES.enterpriseScopes,
        },
        { says: "Where a key’s scopes can be read", ...SOURCE_PAGES.keysScopes },
        { says: "Group scopes need a key made for all linked organizations", ...SOURCE_PAGES.userManagement },
        { says: "The code `api_key_scope_missing`", ...SOURCE_PAGES.sdk },
      ],
    },
    oauth: {
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The credential is a login, and it may lack a right that this call asks for."
          : "The credential is a login, not a key. It was made without a right that this call asks for.",
      whatIsSo: [
        "Each login carries the rights it was given when it was made. One from before a right existed, or from a client that did not ask for it, is refused where that right is needed. Signing in again makes a login with the rights of today.",
        "A login without any right to run models cannot run them, whatever the subscription.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a `403 permission_error`")}, and it says that the OAuth token does not meet a scope requirement.`,
      notSeenYet: "The same call with a fresh login. If it is allowed, the old one lacked the right.",
      whoCanFix: "Only the person whose login it is can sign in again.",
      retest: "The same calls with the fresh login, or with an ordinary key in its place. Green: they are allowed.",
      sources: [
        { says: "The sentence, and that signing in again is the way", ...SOURCE_PAGES.claudeCodeErrors },
        { says: "A login without any right to run models", ...SOURCE_PAGES.oauthScopeReport },
      ],
    },
    "federation-rule": {
      title: "Rule grants too little",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The federation rule behind this credential may not grant what the call asks for."
          : "The credential was accepted. The federation rule that issued it does not grant what this call asks for.",
      whatIsSo: [
        "Workload identity federation gives a program a short-lived credential. What it may do is the scope of the rule, cut down to the role of the service account: it needs both.",
        "A rule grants one scope. `workspace:inference` opens Messages, Models and OpenAI-compatible chat and nothing else; `workspace:developer` reaches as far as a workspace key; `org:admin` is for the organization.",
        "A credential that was already issued keeps the old scope until it runs out.",
      ],
      because: (about) => {
        const answers = sayAnswers(about, "The refusal is a `403 permission_error`");
        return isOnlyPossible(about)
          ? `${answers}, and other calls with the same login are allowed. A login is refused so where its scope ends; the answer itself names no scope.`
          : `${answers}, and it speaks of scopes.`;
      },
      notSeenYet: "The same call with a credential issued under a wider rule.",
      whoCanFix: "An admin of the organization: rules and service accounts are theirs to change.",
      retest: "The same calls with a credential issued after the change. Green: they are allowed.",
      sources: [
        { says: "The scopes of a rule, and that outside of them the answer is 403", ...SOURCE_PAGES.federationScopes },
        { says: "Rights are the rule’s scope and the service account’s role together", ...SOURCE_PAGES.federation },
      ],
    },
  },
};
