import { headerSnippets } from "../header-snippets.ts";
import { sayKey, sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "send-workspace-header",
  action: "Send one header",
  headline: "Send the workspace id with every request",
  sentence: "One header. The key stays as it is; there are no permission boxes to tick on it.",
  moves: [
    {
      title: "Copy the id",
      say: [
        "Take the id of the workspace this program should work in. It starts with `wrkspc_` and is not a secret. A workspace name will not do.",
        "The Default Workspace is left out of that list. Its id comes back in the answer header `anthropic-workspace-id` of a call made with a key that works there.",
      ],
      place: { id: "workspaces", lookFor: "Column “ID”" },
    },
    {
      title: "Send it",
      say: [
        "Set the header once, on the client, so that every call carries it: messages, files, batches and skills alike.",
      ],
      code: headerSnippets([{ name: "anthropic-workspace-id", value: "wrkspc_…", mark: "add" }]),
      caution:
        "Setting `ANTHROPIC_WORKSPACE_ID` in the environment is not enough: with an API key the SDK does not read it. If `ANTHROPIC_CUSTOM_HEADERS` is already set, add a line to it instead of replacing it.",
    },
  ],
  done: "I have sent it once",
  save: {
    headline: "See the id come back",
    sentence: "An answer to your program names the workspace it acted in. That is the proof.",
    look: [
      "Print the answer header `anthropic-workspace-id` of one call your program makes. It shows the id you sent.",
      "No such header on the answer: the request was not accepted yet. Print the request headers in your program to see whether `anthropic-workspace-id` leaves it.",
      "It leaves your program and the answer stays the same 400: a gateway or proxy on the way drops headers it does not know. Let it pass this one.",
      "Restart what is still running. A client that was built before the change keeps its old headers.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Which workspace id should our Claude API calls use?",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}: ${sayKey(about)} can act in several workspaces, so each request has to name one.`,
      "Could you send me the **id of the workspace we should use**? It stands on platform.claude.com under Settings, Workspaces, in the column “ID”, and starts with `wrkspc_`. The id is not a secret.",
      "The key’s owner needs to be a member there, as Workspace Developer or Workspace Limited Developer.",
      sayWhenAndIds,
      "Please do not send a key. The one we have needs no change.",
    ],
  },
  sources: [
    {
      says: "The header, where the id is shown, and how to learn the Default Workspace’s id",
      ...SOURCE_PAGES.selectWorkspace,
    },
    { says: "Which workspace roles may use the API", ...SOURCE_PAGES.workspaceRoles },
    { says: "The environment variable alone is not read for an API key", ...SOURCE_PAGES.workspaceVariableReport },
    {
      says: "Default headers are set once on the client; custom headers come from the environment",
      ...SOURCE_PAGES.sdk,
    },
    { says: "A gateway that forwards only known headers drops this one", ...INFERRED_FROM.authentication },
  ],
};
