import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "use-key-of-active-organization",
  action: "Use the right organization",
  headline: "Use a key of the organization you work in",
  sentence:
    "The key in use may be left over from an organization that is closed. Find it, and put a current one in its place.",
  moves: [
    {
      title: "See whose key it is",
      say: [
        (about) => {
          const ending = about.report.credential.hint?.slice(-4);
          const key = ending ? `a key that ends \`${ending}\`` : "the key your program prints the ending of";
          return `In the Console, go to the organization you work in and look for ${key}. Not listed: it belongs to another one, and that is the trouble.`;
        },
        "Listed there: then this very organization is disabled. Do not look for another key; ask for a review or write to support.",
      ],
      place: { id: "api-keys", lookFor: "Key hint" },
    },
    {
      title: "Put a current key in its place",
      say: [
        "Find where the old one is set. A shell profile, an `.env` file or a CI secret often outlives the organization it came from, and wins over a good login.",
        "Replace it with a key of the organization you work in, or unset it where a login is meant to be used.",
      ],
      code: {
        "claude-code": {
          lines: [{ text: "unset ANTHROPIC_API_KEY", mark: "add" }, { text: "claude" }],
        },
      },
    },
  ],
  done: "The right key is set",
  save: {
    headline: "See the right organization answer",
    sentence: "An answer to your program names the organization you work in.",
    look: [
      "The answer header `anthropic-organization-id` is the id of that organization.",
      "Open a new terminal and print the ending again: a shell profile may set the old key anew.",
      "Look in CI and in the secret store for the old ending, and restart what still holds it.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Is our Claude organization disabled?",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}. The answer says that the organization behind ${sayKey(about)} is disabled.`,
      "Could you tell me **whether that key is one of ours**? The list is on platform.claude.com under Settings, API keys. If it is, the organization itself is disabled, and an admin can ask for a review.",
      sayWhenAndIds,
      "The last four characters are enough to find it. Please do not send a key.",
    ],
  },
  sources: [
    {
      says: "A stale key of a disabled organization wins over a good login; unset or replace it",
      ...SOURCE_PAGES.claudeCodeOrganizationDisabled,
    },
    { says: "Accepted calls name their organization in the answer", ...SOURCE_PAGES.workspaceBehindAnswer },
    { says: "How a review is asked for", ...SOURCE_PAGES.appeals },
  ],
};
