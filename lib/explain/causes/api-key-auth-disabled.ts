import { isConfirmed, isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "api-key-auth-disabled",
  title: "API keys switched off",
  sentence: (about) => {
    if (isConfirmed(about))
      return "The organization has switched API keys off. Every key it has is refused, however good.";
    if (isOnlyPossible(about))
      return "The organization may have switched API keys off. Then every key it has is refused.";
    return "The answer says that the organization has switched API keys off. Then every key it has is refused.";
  },
  whatIsSo: [
    "An organization can decide to take no API keys at all, and have its people and programs sign in another way. The keys stay in the list and look as before; they are refused all the same.",
    "Making a new key does not help, and the owner’s role does not matter. Only the organization’s own switch does.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The text says that the organization has disabled API key authentication")}. The sentence is known from Claude Code; what the API itself writes in this case is not published.`,
  notSeenYet:
    "An admin’s word that keys are switched off, or a second key of the same organization refused in the same way.",
  lookAlikes: [
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "One key is refused, and others of the organization still work.",
    },
    {
      cause: "org-disabled",
      looksLike: "`400 This organization has been disabled.`",
      difference: "The organization itself is refused, with logins as well as keys.",
    },
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "`OAuth authentication is currently not allowed for this organization.`",
      difference: "The other way round: logins are refused, and keys are taken.",
    },
  ],
  whoCanFix: "An admin of the organization. The switch is theirs; where it stands in the Console is not published.",
  alsoWho: [{ role: "you", when: "Only if signing in to Claude Code serves you as well as a key" }],
  retrying: "Will not help",
  retest: "The same calls with the same key. Green: they are allowed as soon as keys are taken again.",
  sources: [
    {
      says: "What Claude Code says when an organization has disabled keys, and what to do",
      ...SOURCE_PAGES.claudeCodeApiKeyOff,
    },
    {
      says: "That a new key of the same organization is refused too follows from the wording",
      ...INFERRED_FROM.errors,
    },
  ],
};
