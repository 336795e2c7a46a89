import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "create-key-for-one-workspace",
  action: "Create a narrower key",
  headline: "Create the key again, for one workspace",
  sentence: "A key made for one workspace carries it along. No request has to name it.",
  moves: [
    {
      title: "Create it",
      say: [
        "Give it a name, link it to yourself or to a service account, and choose the one workspace it should work in. The workspace cannot be changed afterwards.",
        "A key of a service account keeps working when the person who made it leaves. A personal key does not.",
        "You need the role Developer, Limited Developer or Admin, or the like in that workspace. If “Create key” is greyed out, your role does not allow it there.",
      ],
      place: { id: "api-keys", lookFor: "Button “Create key”" },
      caution: "The full key is shown once. It cannot be read again, only replaced.",
    },
    {
      title: "Put it in place",
      say: [
        "Put the new text where your program reads its key, and take the old one out only once the new one is seen to work.",
        "If a header `anthropic-workspace-id` is sent as well, it must name this same workspace, or be left out.",
      ],
    },
  ],
  done: "The new key is in place",
  save: {
    headline: "See the ending change",
    sentence: "Your program uses the new key when the last four characters it prints are the new ones.",
    look: [
      "The answer header `anthropic-workspace-id` names the workspace you chose, although your request does not.",
      "Change it in every store that holds the old one: the secret store, the CI secret, each teammate’s `.env`.",
      "Restart what is running. Disable the old key under Settings, API keys once nothing prints its ending any more; disabling can be undone, deleting cannot.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "A Claude API key for one workspace",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}, because ${sayKey(about)} can act in several workspaces and our requests name none.`,
      "Could you **create a key limited to the workspace we use**, linked to a service account, under platform.claude.com, Settings, API keys?",
      sayWhenAndIds,
      "Please put the key into our secret store rather than into a message, and tell me only its last four characters.",
    ],
  },
  sources: [
    {
      says: "What is chosen when a key is made: name, expiration, linked account, one workspace or all",
      ...SOURCE_PAGES.createAndUseKey,
    },
    { says: "The full key is shown once; who may create keys", ...SOURCE_PAGES.getApiKey },
    { says: "When each kind of key stops working", ...SOURCE_PAGES.keyTypes },
    { says: "Keys cannot be moved between workspaces", ...SOURCE_PAGES.movingKeys },
    { says: "A key made for one workspace ended the refusals", ...SOURCE_PAGES.oneWorkspaceKeyReport },
  ],
};
