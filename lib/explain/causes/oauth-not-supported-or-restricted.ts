import { isOnlyPossible, sayAnswers, sayHowFarItCame } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "oauth-not-supported-or-restricted",
  title: "Login not accepted here",
  sentence: (about) => {
    if (about.report.credential.kind === "not-for-the-api") {
      return `This is a session or refresh secret. No API call takes it.${sayHowFarItCame(about)}`;
    }
    return isOnlyPossible(about)
      ? "The credential is a login, and it may not be permitted for this call."
      : "The credential is a subscription login, not a key, and it may not be used for this call.";
  },
  whatIsSo: [
    "A Claude subscription and the Claude API are two things with two bills. A login that comes with a subscription is for Claude Code and the apps; used elsewhere it is refused, in several wordings.",
    "Some refusals are about the tool: the login is for Claude Code only. Some are about the organization: its admins do not permit such logins, or the plan behind it has lapsed. Some are about money: since April 2026 other apps draw on extra usage instead of the plan.",
    "Federated and admin logins are OAuth too, and are meant for programs. They are refused for other reasons.",
  ],
  because: (about) =>
    about.report.credential.kind === "not-for-the-api"
      ? "The text starts as a session or refresh secret does. Such a start decides only that the API is not asked with it."
      : `${sayAnswers(about, "The refusal speaks of OAuth, Claude Code or third-party apps")}. These words are known from logins, not from keys.`,
  notSeenYet: "The same call with an ordinary key from the Console. If that is allowed, the login was the trouble.",
  lookAlikes: [
    {
      cause: "oauth-expired-or-revoked",
      looksLike: "`OAuth token has expired` or `has been revoked`",
      difference: "Signing in again helps; here it does not.",
    },
    {
      cause: "permission-scope-missing",
      looksLike: "`OAuth token does not meet scope requirement …`",
      difference: "The login may be used here and lacks one named right.",
    },
    {
      cause: "region-or-network-blocked",
      looksLike: "`403 Request not allowed` with the type `forbidden`",
      difference: "Refused before the API looked at any credential.",
    },
    {
      cause: "credit-balance-too-low",
      looksLike: "`Your credit balance is too low …`",
      difference: "The credential is accepted; the Console organization has no credit left.",
    },
  ],
  whoCanFix: "Whoever chooses the credential: a key from the Console takes the login’s place.",
  alsoWho: [{ role: "org-admin", when: "Only if the login should work and your organization does not permit it" }],
  retrying: "Will not help",
  retest:
    "The same calls with a Console key. Green: they are allowed, and the answers name the organization that pays.",
  sources: [
    { says: "“Only authorized for use with Claude Code”", ...SOURCE_PAGES.onlyClaudeCodeReport },
    { says: "“Currently not allowed for this organization”, with its code", ...SOURCE_PAGES.oauthNotAllowedReport },
    { says: "“Currently not supported”", ...SOURCE_PAGES.oauthNotSupportedReport },
    { says: "Third-party apps draw on extra usage", ...SOURCE_PAGES.thirdPartyAppsReport },
    { says: "What a setup token may be used for", ...SOURCE_PAGES.claudeCodeAuthentication },
    { says: "An organization can switch subscription access off", ...SOURCE_PAGES.claudeCodeSubscriptionOff },
    { says: "Which server rule picks which sentence is not published", ...INFERRED_FROM.errors },
  ],
  variants: {
    "web-session": {
      title: "A browser session",
      sentence: (about) =>
        `${isOnlyPossible(about) ? "This may be" : "This is"} a browser session of claude.ai, not a key. No API call takes it.${sayHowFarItCame(about)}`,
      whatIsSo: [
        "A text that starts `sk-ant-sid` is what a browser holds while somebody is signed in at claude.ai. Who has it can act as that person, so it belongs in no other program.",
        "If it was pasted anywhere, **sign out of claude.ai**. That ends it.",
      ],
      because:
        "The text starts as a browser session does. That decides one thing only: that the API is not asked with it.",
      notSeenYet: "An ordinary key. It starts `sk-ant-api03-`.",
    },
    "refresh-token": {
      title: "A refresh secret",
      sentence: (about) =>
        `${isOnlyPossible(about) ? "This may be" : "This is"} what Claude Code renews its login with, not a key. No API call takes it.${sayHowFarItCame(about)}`,
      whatIsSo: [
        "A text that starts `sk-ant-ort` is kept by Claude Code to renew its login, and is never pasted by hand.",
        "If it was pasted where others can read it, sign out in Claude Code and sign in again.",
      ],
      because:
        "The text starts as a refresh secret does. That decides one thing only: that the API is not asked with it.",
      notSeenYet: "An ordinary key. It starts `sk-ant-api03-`.",
    },
    "session-token": {
      title: "A session’s own secret",
      sentence: (about) =>
        `${isOnlyPossible(about) ? "This may be" : "This is"} the secret of one running session, not a key for your programs.${sayHowFarItCame(about)}`,
      whatIsSo: [
        "A text that starts `sk-ant-cc-`, `sk-ant-si-` or `sk-ant-req-` belongs to one session of Claude Code or of an environment’s worker. It is put in place while that runs, and is good for nothing else.",
      ],
      because:
        "The text starts as a session’s secret does. That decides one thing only: that the API is not asked with it.",
      notSeenYet: "An ordinary key. It starts `sk-ant-api03-`.",
    },
  },
};
