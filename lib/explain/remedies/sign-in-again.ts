import { sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "sign-in-again",
  action: "Sign in again",
  headline: "Sign in again, in the same client",
  sentence: "A fresh login replaces the old one, with the rights that are given today.",
  moves: [
    {
      title: "Sign out, then in",
      say: [
        "In Claude Code run `/logout`, then `/login`, and choose the organization you mean to work in.",
        "A job that uses `CLAUDE_CODE_OAUTH_TOKEN` needs a new one from `claude setup-token`, put where the job reads it. Or unset the variable, so that the login is used.",
      ],
      code: {
        "claude-code": {
          lines: [
            { text: "unset CLAUDE_CODE_OAUTH_TOKEN", mark: "add" },
            { text: "claude" },
            { text: "/login", mark: "add" },
          ],
        },
      },
      caution: "A login is a secret like a key. Do not paste it into a message or a ticket.",
    },
  ],
  done: "I have signed in again",
  save: {
    headline: "See the new login in use",
    sentence: "The client uses the new login when the ending it prints has changed.",
    look: [
      "Claude Code’s `/status` shows which credential is active. A variable that is still set wins over the login.",
      "Look for an old value of `CLAUDE_CODE_OAUTH_TOKEN`, `ANTHROPIC_AUTH_TOKEN` or `ANTHROPIC_API_KEY` in the shell profile, the editor’s settings and CI.",
      "Restart running sessions: each keeps the login it started with.",
      "If the same refusal comes back after a fresh login, the organization or the plan is what refuses. Ask its admin about your membership.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Am I still a member of our Claude organization?",
    paragraphs: [
      "My login is refused by the Claude API even after signing in again.",
      "Could you check under Settings, Members, **whether I am listed, and in which role**?",
      sayWhenAndIds,
      "No key or login needs to be sent for this.",
    ],
  },
  sources: [
    { says: "Signing in again is the way out of an expired or revoked login", ...SOURCE_PAGES.claudeCodeLoginRevoked },
    { says: "A setup token, what it may do and how long it lives", ...SOURCE_PAGES.claudeCodeAuthentication },
    { says: "A new setup token, or unsetting it, ended a revoked one", ...SOURCE_PAGES.oauthRevokedReport },
    { says: "A variable that is set wins over a login", ...SOURCE_PAGES.claudeCodeOrganizationDisabled },
  ],
};
