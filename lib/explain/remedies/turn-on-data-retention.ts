import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayModel } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "turn-on-data-retention",
  action: "Turn on data retention",
  headline: "Turn on retention for one workspace",
  sentence: "The model asks for 30 days of retention. One workspace can have it, and the others keep their rule.",
  moves: [
    {
      title: "Decide it with whoever owns the data",
      say: [
        "With retention on, data of this workspace is kept for 30 days. If an agreement forbids that, use another model instead.",
        "A workspace made for this model alone keeps everything else as it is. The key has to belong to that workspace.",
      ],
    },
    {
      title: "Turn it on",
      say: [
        "Open the workspace of the key, and there the privacy controls. It takes an admin; the message on this page asks for it.",
        (about) => {
          const id = about.report.observed.workspaceId;
          return id === undefined
            ? "Which workspace it is, the header `anthropic-workspace-id` on an accepted answer says."
            : `The answers name the workspace \`${id}\`.`;
        },
      ],
      place: { id: "workspaces", lookFor: "Tab “Privacy controls”" },
    },
  ],
  done: "Retention is on",
  save: {
    headline: "See the workspace your program uses",
    sentence: "The setting counts for one workspace. Your program has to call with a key of that very one.",
    look: [
      "Print the answer header `anthropic-workspace-id` in your program. It names the workspace where retention was turned on.",
      "A key cannot be moved to another workspace. If a new workspace was made, the program needs a key of that one: in the secret store, in CI, and after a restart.",
      "How soon the setting counts is not published.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "Claude API: 30-day retention for our workspace",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API with ${sayModel(about, "one model")} are ${sayRefused(about)}: the model asks for data retention, and our workspace has none.`,
      "Could you **turn on 30-day retention for our workspace**, or tell me that it must stay off? It stands on platform.claude.com under Settings, Workspaces, on the workspace’s tab “Privacy controls”.",
      (about) => {
        const id = about.report.observed.workspaceId;
        return id === undefined
          ? "It is the workspace of the key that our program uses."
          : `The workspace is \`${id}\`.`;
      },
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "Which models ask for retention, and where it is turned on", ...LIMIT_PAGES.modelRetention },
    { says: "Keys cannot be moved between workspaces", ...SOURCE_PAGES.movingKeys },
    { says: "Answers name the workspace", ...SOURCE_PAGES.workspaceBehindAnswer },
  ],
};
