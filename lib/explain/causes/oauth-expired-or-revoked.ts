import { isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "oauth-expired-or-revoked",
  title: "Login no longer valid",
  sentence: (about) =>
    isOnlyPossible(about)
      ? "The credential is a login, and it may have run out or been ended."
      : "The credential is a login, not a key, and it has run out, was ended, or lost its place in the organization.",
  whatIsSo: [
    "An OAuth token is a login that Claude Code or another client keeps. It lives for a limited time and is renewed in the background. When the renewal does not happen, or someone signs out everywhere, the old text is refused.",
    "A token from `claude setup-token` lives for a year and is not renewed by itself.",
    "Keys in the Console have nothing to do with it. Changing one changes nothing here.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a 401 or 403")}. What was sent is a login by its start or by the words of the answer, and it is not accepted. One that ran out or was ended is refused in this way.`,
  notSeenYet: "A call with a fresh login. If it is allowed, the old one was the trouble.",
  lookAlikes: [
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "`OAuth authentication is currently not allowed` or a text about Claude Code only",
      difference: "A fresh login is refused in the same words.",
    },
    {
      cause: "permission-scope-missing",
      looksLike: "`OAuth token does not meet scope requirement …`",
      difference: "The login is valid and lacks one right, which is named.",
    },
    {
      cause: "key-revoked-or-disabled",
      looksLike: "`401 authentication_error`",
      difference: "The credential starts as a key does, and no answer speaks of OAuth.",
    },
  ],
  whoCanFix: "Only the person whose login it is can sign in again.",
  alsoWho: [{ role: "org-admin", when: "Only if you are no longer a member and should be" }],
  retrying: "Will not help",
  retest: "The same calls with the fresh login, or with an ordinary key in its place. Green: they are allowed.",
  sources: [
    { says: "What Claude Code says, and that signing in again is the way", ...SOURCE_PAGES.claudeCodeLoginRevoked },
    { says: "The sentence for an expired token", ...SOURCE_PAGES.oauthExpiredReport },
    { says: "The sentence for a revoked token", ...SOURCE_PAGES.oauthRevokedReport },
    { says: "The sentence for a person who is no longer a member", ...SOURCE_PAGES.noLongerMemberReport },
    { says: "What `claude setup-token` makes and for how long", ...SOURCE_PAGES.claudeCodeAuthentication },
  ],
  variants: {
    expired: {
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 401 or 403")}, and the message says that the OAuth token has expired.`,
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The credential is a login, and its time may have run out."
          : "The credential is a login, not a key, and its time has run out.",
    },
    revoked: {
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 401 or 403")}, and the message says that the OAuth token has been revoked.`,
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The credential is a login, and it may have been ended."
          : "The credential is a login, not a key, and it was ended: signed out everywhere, or taken back by an admin.",
    },
    "member-left": {
      title: "No longer a member",
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 401 or 403")}, and the message says that the account is no longer a member of the token’s organization.`,
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The login may belong to someone who is no longer a member of its organization."
          : "The person behind this login is not a member of the organization it was made in.",
      whatIsSo: [
        "A login is good in the organization it was made in, for as long as its person is a member there. After that it stays refused, however often it is renewed.",
        "People met the same sentence during an incident on 30 April 2026 while they were still members. Look at the status page first.",
      ],
      notSeenYet: "Whether the person is still listed as a member. An admin of the organization can see that.",
      whoCanFix: "You, by signing in to the organization you belong to now.",
      alsoWho: [{ role: "org-admin", when: "Only if you should be a member and are not listed" }],
    },
  },
};
