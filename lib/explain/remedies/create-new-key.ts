import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "create-new-key",
  action: "Create a new key",
  headline: "Create a new key and swap it in",
  sentence: "A deleted or expired key cannot be brought back. A new one takes a minute, in the right organization.",
  moves: [
    {
      title: "Create it",
      say: [
        "First make sure the Console shows the organization that is meant to pay: credit, limits and workspaces all follow the key’s organization.",
        "Choose one workspace if the program works in one; then no request has to name it. Link it to a service account if the program should outlive your own access.",
        "Choose the expiration with care: it cannot be changed later.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
      caution: "The full key is shown once. Put it straight into the place your program reads; send it to nobody.",
    },
    {
      title: "Swap it in",
      say: [
        "Replace the text where your program reads `ANTHROPIC_API_KEY`: the secret store, the CI secret, the deployment’s settings. Then delete the old key if it is still listed.",
      ],
    },
  ],
  done: "The new key is in place",
  save: {
    headline: "See the ending change",
    sentence: "Your program uses the new key when the last four characters it prints are the new ones.",
    look: [
      (about) => {
        const ending = about.report.credential.hint?.slice(-4);
        return ending
          ? `The ending was \`${ending}\`. While your program still prints that, it holds the old key.`
          : "Note the ending of the new key in the Console and compare it with what your program prints.";
      },
      "Change every copy: secret store, CI secrets, containers, each machine’s `.env`. One left behind keeps failing on its own.",
      "Restart or redeploy. A secret store hands out the new text only when the program asks again.",
      "If you chose an expiration, write the day down. Reminders go out 7 days before for a lifetime of 14 days or more, 1 day before from 7 days on, and not at all for shorter ones.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "A new Claude API key, please",
    paragraphs: [
      (about) => `Our calls to the Claude API are ${sayRefused(about)}: ${sayKey(about)} is not accepted any more.`,
      "Could you **create a new key for our program** under platform.claude.com, Settings, API keys, limited to the workspace we use? My own role may not allow it: it takes Developer, Limited Developer or Admin.",
      sayWhenAndIds,
      "Please put it straight into our secret store. Do not send it in a message; the last four characters are enough for me to check.",
    ],
  },
  sources: [
    { says: "What is chosen when a key is made", ...SOURCE_PAGES.createAndUseKey },
    {
      says: "Expiration is fixed at creation; expired keys answer 401; when reminders go out",
      ...SOURCE_PAGES.keyExpiration,
    },
    {
      says: "The full key is shown once; a greyed-out button means the role does not allow it",
      ...SOURCE_PAGES.getApiKey,
    },
    { says: "Which roles may create keys", ...SOURCE_PAGES.roles },
    { says: "Never share a key, not even with support", ...SOURCE_PAGES.publicKeys },
  ],
};
