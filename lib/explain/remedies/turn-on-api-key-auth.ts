import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "turn-on-api-key-auth",
  asks: true,
  action: "Ask to allow keys",
  headline: "Ask an admin to allow API keys",
  sentence: "The organization takes no keys at present. An admin decides; another key would be refused as well.",
  moves: [
    {
      title: "Ask the admin",
      say: [
        "Send the message on this page. It asks for one thing: whether API keys can be permitted again for the organization.",
        "The Console has the switch. Its page is not published, so nobody outside can tell you where it stands.",
      ],
    },
    {
      title: "Or sign in instead",
      say: [
        "For Claude Code a claude.ai login does as well. Unset `ANTHROPIC_API_KEY` and any key helper first, because they win over a login.",
      ],
      code: {
        "claude-code": {
          lines: [
            { text: "unset ANTHROPIC_API_KEY", mark: "add" },
            { text: "claude" },
            { text: "/login", mark: "add" },
          ],
        },
      },
    },
  ],
  done: "I have asked",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once keys are permitted, the same key works as it is. No new one is needed.",
    look: [
      "Ask the admin for the word that keys are permitted again. Nothing in an answer shows it beforehand.",
      "How soon it takes effect is not published. Retest now and then rather than at once.",
      "If you signed in instead, look that no variable with a key is left: it would win.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Are API keys switched off for our organization?",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}. The answer says that our organization has disabled API-key authentication.`,
      "Could you **permit API keys again**, or tell me that this is meant to stay? Then I will have the program sign in another way.",
      sayWhenAndIds,
      "No key needs to be sent or made for this.",
    ],
  },
  sources: [
    {
      says: "The refusal, and that an admin can permit keys again in the Console",
      ...SOURCE_PAGES.claudeCodeApiKeyOff,
    },
  ],
};
