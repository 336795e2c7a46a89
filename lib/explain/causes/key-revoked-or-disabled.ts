import { isConfirmed, isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "key-revoked-or-disabled",
  title: "Key no longer active",
  sentence: (about) => {
    if (isConfirmed(about)) return "This was a key once. It is not active any more.";
    if (isOnlyPossible(about))
      return "The key was not accepted. Perhaps it was deleted, disabled or expired; the Console shows its state.";
    return "The API knows this kind of key but does not accept it. It looks deleted, disabled, expired or left without its owner.";
  },
  whatIsSo: [
    "A key ends in one of four ways. Someone **disabled** it, which can be undone. Someone **deleted** it, or its workspace was archived. Its **expiration** passed, which cannot be changed or undone. Or the person or service account it belongs to lost its place.",
    "A personal key is archived when its owner leaves the organization, and does not come back with a new invitation. A service account’s key ends with that account; an older workspace key outlives the person who made it. Older articles say that all keys survive their maker: that is no longer so.",
    "Keys that turn up in a public repository are switched off without being asked, and the owner gets an e-mail.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `401 authentication_error`");
    if (isConfirmed(about)) return `${answers}, and the key’s state was read where it is kept.`;
    return `${answers}. The API has no machine code for the reason, so a key that ended and one that never existed answer alike.`;
  },
  notSeenYet:
    "The key’s state in the Console. Listed but not active: this is confirmed. Not listed: it was deleted or never issued. Then ask whether it was ever public.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "The same `401 authentication_error`",
      difference: "The Console lists no key with this prefix and ending, in any of your organizations.",
    },
    {
      cause: "oauth-expired-or-revoked",
      looksLike: "A 401 or 403 that speaks of an OAuth token",
      difference: "The credential is a login, and signing in again renews it.",
    },
    {
      cause: "org-disabled",
      looksLike: "`400 This organization has been disabled.`",
      difference: "The whole organization is refused, with every key it has.",
    },
    {
      cause: "api-key-auth-disabled",
      looksLike: "A refusal that says API-key authentication is disabled",
      difference: "The key is active; the organization takes no keys at all.",
    },
  ],
  whoCanFix: "The key’s owner, or anyone whose role can create keys: a new one replaces it.",
  alsoWho: [{ role: "org-admin", when: "Only if your role cannot create or enable keys, or the owner has left" }],
  retrying: "Will not help",
  retest:
    "The same calls with the new or newly enabled key. Green: they are allowed, and the answers name the organization.",
  sources: [
    {
      says: "The states of a key, and that expired keys answer 401 and cannot be revived",
      ...SOURCE_PAGES.keyExpiration,
    },
    { says: "When personal, service account and workspace keys stop working", ...SOURCE_PAGES.keyTypes },
    { says: "Archiving a workspace archives its keys", ...SOURCE_PAGES.workspaces },
    {
      says: "`Invalid authentication credentials` when the key, account or organization was switched off",
      ...SOURCE_PAGES.claudeCodeCredentials401,
    },
    { says: "Keys found in public repositories are deactivated", ...SOURCE_PAGES.publicKeys },
    { says: "No machine code exists for a 401", ...SOURCE_PAGES.sdk },
  ],
  variants: {
    "creator-left": {
      title: "The key’s maker left",
      sentence: (about) =>
        isConfirmed(about)
          ? "A key of the Claude Code workspace ends when its maker leaves that workspace or the organization. This maker has."
          : "A key of the Claude Code workspace ends when its maker leaves. This one’s maker seems to have left.",
      whatIsSo: [
        "Keys in the Claude Code workspace belong to one person each and are made by Claude Code, not by hand. When that person leaves the workspace or the organization, the key is refused from then on.",
        "Whether it works again once the person is back is not published. Plan on a new key.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 400 with the code `claude_code_key_creator_not_member`")}. The machine code says it: the key’s creator is not a member.`,
      notSeenYet: "The machine code `claude_code_key_creator_not_member` on an answer to this very key.",
      lookAlikes: [
        {
          cause: "org-disabled",
          looksLike: "`400 This organization has been disabled.`",
          difference: "The whole organization is refused, with every key it has; no code names a key’s creator.",
        },
        {
          cause: "key-invalid",
          looksLike: "`401 authentication_error`, without a code",
          difference: "The API does not know that text. Here it knows the key and who made it.",
        },
        {
          cause: "workspace-id-required",
          looksLike: "`400` that names `anthropic-workspace-id`",
          difference: "The key is good, and a header is missing.",
        },
      ],
      whoCanFix:
        "You, with a key that is not tied to that person: an ordinary key of a service account outlives its maker.",
      alsoWho: [{ role: "org-admin", when: "Only if you cannot create keys, or the person should be a member again" }],
      sources: [
        { says: "The code, and what it stands for", ...SOURCE_PAGES.sdk },
        {
          says: "Keys of the Claude Code workspace are per person and end with membership",
          ...SOURCE_PAGES.workspaces,
        },
      ],
    },
  },
};
