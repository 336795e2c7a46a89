import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "enable-key-again",
  action: "Enable the key again",
  headline: "Enable the key again",
  sentence: "A key that was disabled can be enabled. One that was deleted or has expired cannot.",
  moves: [
    {
      title: "Ask why it was disabled",
      say: [
        "Somebody did it, or it was done because the key was found in public. A key that others may have seen is not one to bring back: create a new one.",
      ],
    },
    {
      title: "Enable it",
      say: [
        (about) => {
          const ending = about.report.credential.hint?.slice(-4);
          return ending
            ? `Find the key that ends \`${ending}\`. If it is listed as inactive, enable it. Its text, its workspace and its owner stay what they were.`
            : "Find the key by its last four characters. If it is listed as inactive, enable it. Its text, its workspace and its owner stay what they were.";
        },
        "If it is not listed any more, it was deleted, and if it has expired, it can only be deleted. Both ask for a new key.",
      ],
      place: { id: "api-keys", lookFor: "Key hint" },
    },
  ],
  done: "The key is enabled",
  save: {
    headline: "See the key listed as active",
    sentence: "The Console lists the key as active again. Your program needs no change.",
    look: [
      "Your program holds the same key as before: the prefix and ending it prints are the ones you enabled.",
      "If it still answers 401, it may hold another key than you think. Compare the endings once more.",
      "A program that gave up after the refusals may have to be restarted.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Please enable a Claude API key again",
    paragraphs: [
      (about) => `Our calls to the Claude API are ${sayRefused(about)}, and ${sayKey(about)} seems to be disabled.`,
      "Could you **enable it again** under platform.claude.com, Settings, API keys? If it was disabled because it was seen in public, please leave it off and tell me: then I will use a new one.",
      sayWhenAndIds,
      "Please do not send the key; its last four characters are enough to find it.",
    ],
  },
  sources: [
    { says: "Disabled is reversible, deleted is not, expired can only be deleted", ...SOURCE_PAGES.authentication },
    { says: "Keys found in public repositories are deactivated", ...SOURCE_PAGES.publicKeys },
    { says: "Which roles may manage keys", ...SOURCE_PAGES.roles },
  ],
};
