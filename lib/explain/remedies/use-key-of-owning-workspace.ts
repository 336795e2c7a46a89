import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "use-key-of-owning-workspace",
  action: "Use its own key",
  headline: "Use a key of the workspace that owns it",
  sentence:
    "Files, batches and skills stay in the workspace they were made in. A key of another workspace cannot reach them.",
  moves: [
    {
      title: "Find the owning workspace",
      say: [
        "It is the one in which the object was made. The program that made it has it in its answers: the header `anthropic-workspace-id`.",
        (about) => {
          const where = sayWhere(about);
          return where
            ? `This key acts elsewhere, it seems. ${where}`
            : "Compare it with the same header on answers to the key that is refused.";
        },
      ],
      place: { id: "workspaces", lookFor: "Column “ID”" },
    },
    {
      title: "Call with its key",
      say: [
        "Use the key the object was made with, or another of that workspace. Keys cannot be moved between workspaces. A key that was made for every workspace needs only the other id in the header.",
        "Or make the object again where this key works: upload the file there, create the batch there.",
      ],
    },
  ],
  done: "It uses that key",
  save: {
    headline: "See the owning workspace answer",
    sentence: "An answer to your program names the workspace in which the object was made.",
    look: [
      "The answer header `anthropic-workspace-id` is the same for the call that makes the object and for the one that reads it.",
      "The ending your program prints is that of the other key. Two services may each hold one of the two: look at both.",
      "Restart what changed, and change the secret in the store and in CI.",
    ],
  },
  message: {
    to: "workspace-admin",
    subject: "A key for the workspace that owns our files",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our calls to the Claude API are ${sayRefused(about)}: what they ask for belongs to another workspace than our key.${where ? ` Our key acts here. ${where}` : ""}`;
      },
      "Could you **create a key for your workspace** that our program may use, under platform.claude.com, Settings, API keys?",
      sayWhenAndIds,
      "Please put it straight into our secret store. Do not send it in a message.",
    ],
  },
  sources: [
    { says: "What belongs to a workspace", ...SOURCE_PAGES.resourceScoping },
    { says: "A file of another workspace answers 404", ...SOURCE_PAGES.filesErrors },
    { says: "Keys cannot be moved between workspaces", ...SOURCE_PAGES.movingKeys },
    { says: "Accepted calls name their workspace in the answer", ...SOURCE_PAGES.workspaceBehindAnswer },
    { says: "That batches and skills of another workspace answer 404 as files do", ...INFERRED_FROM.resourceScoping },
  ],
};
