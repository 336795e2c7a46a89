import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "ask-to-join-workspace",
  asks: true,
  action: "Ask to be added",
  headline: "Ask to be added to the workspace",
  sentence:
    "The key acts as its owner. That person or service account has to be a member of the workspace the request names.",
  moves: [
    {
      title: "Find out whose key it is",
      say: [
        "If it is your personal key, you have to be the member. If it is a service account’s, the service account has to be added, not you.",
        "Organization admins are in every workspace by themselves. Everybody else is added to each one but the default.",
      ],
    },
    {
      title: "Ask a workspace admin",
      say: [
        "Send the message on this page. The role to ask for is Workspace Developer or Workspace Limited Developer; Workspace User may use the Playground only.",
      ],
      place: { id: "workspaces", lookFor: "Members" },
    },
  ],
  done: "I have asked to be added",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once the owner is a member, the same key and the same id are accepted.",
    look: [
      "Ask for word that the owner of the key is listed as a member of that workspace, with a role that may use the API.",
      "The answer header `anthropic-workspace-id` then names the workspace.",
      "A person whose organization membership ended does not get old keys back with a new invitation. Then a new key is needed.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Please add our key’s owner to the workspace",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}. The owner of ${sayKey(about)} is, it seems, not a member of the workspace the calls name.`,
      "Could you **add the owner of that key as Workspace Developer or Workspace Limited Developer**? It is done on platform.claude.com under Settings, Workspaces, in the workspace’s members.",
      sayWhenAndIds,
      "The workspace id is not a secret. Please do not send a key.",
    ],
  },
  sources: [
    { says: "Who has to be added, and what each workspace role may do", ...SOURCE_PAGES.workspaceRoles },
    { says: "A workspace the key’s owner is not in is answered as not found", ...SOURCE_PAGES.selectWorkspace },
    { says: "Whose rights a key has, and what happens when the owner leaves", ...SOURCE_PAGES.keyTypes },
  ],
};
