import { headerSnippets } from "../header-snippets.ts";
import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "correct-workspace-id",
  action: "Correct the id",
  headline: "Send the id of a workspace this key is in",
  sentence: "The id starts `wrkspc_`, belongs to the key’s own organization, and its members include the key’s owner.",
  moves: [
    {
      title: "Copy the id again",
      say: [
        "Look at it in the organization the key belongs to. An id of another organization is answered like one that does not exist.",
        "Take it from the column, not from the page’s title: a name is not an id. An archived workspace will not do.",
        "The Default Workspace is left out of that list. Its id comes back in the answer header `anthropic-workspace-id` of a call made with a key that works there.",
      ],
      place: { id: "workspaces", lookFor: "Column “ID”" },
    },
    {
      title: "Replace it",
      say: ["Change the one value where the header is set. Quotes or a space inside the value count as part of it."],
      code: headerSnippets([
        { name: "anthropic-workspace-id", value: "the value in use", mark: "remove" },
        { name: "anthropic-workspace-id", value: "wrkspc_…", mark: "add" },
      ]),
    },
  ],
  done: "The id is corrected",
  save: {
    headline: "See the right id come back",
    sentence: "An answer to your program names the workspace you meant.",
    look: [
      "The answer header `anthropic-workspace-id` shows the id you put in.",
      "A setting can stand in two places: on the client, and in `ANTHROPIC_CUSTOM_HEADERS`. Search for the old id and find none.",
      "Restart the program: a client keeps the headers it was built with.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Which workspace id is right for our Claude key?",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}: the workspace id we send is not one ${sayKey(about)} can act in.`,
      "Could you send me the **id of the workspace we should use**? It stands on platform.claude.com under Settings, Workspaces, in the column “ID”, and starts with `wrkspc_`. The id is not a secret.",
      sayWhenAndIds,
      "Please do not send a key.",
    ],
  },
  sources: [
    { says: "How the API answers a wrong id, and where the right one is shown", ...SOURCE_PAGES.selectWorkspace },
    { says: "Archiving a workspace ends access to it", ...SOURCE_PAGES.workspaces },
  ],
};
