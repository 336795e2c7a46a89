import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { bodySnippets } from "../request-snippets.ts";
import { askedModelRow, sayDay, sayModel } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "change-model",
  action: "Change the model",
  headline: "Name a model that this key lists",
  sentence: (about) => {
    const replacement = askedModelRow(about)?.replacement;
    return replacement
      ? `One line changes: the model id. Named in its place is \`${replacement}\`. The key stays.`
      : "One line changes: the model id. The key, its owner and its role stay as they are.";
  },
  moves: [
    {
      title: "Choose the new id",
      say: [
        (about) => {
          const row = askedModelRow(about);
          if (row?.replacement)
            return `In the place of \`${row.id}\` the retirement table names \`${row.replacement}\`. Look on the deprecations page whether it is still the one advised.`;
          if (row) return `No replacement is published for \`${row.id}\`. Choose from the list of your own key.`;
          return "Take an id from the list of your own key: `GET /v1/models` returns what this organization is offered. Copy it, letter by letter.";
        },
        "An id on a page of the docs need not be open to every organization. The list of the key counts, and a free run here asks it again.",
      ],
      place: { id: "model-deprecations", lookFor: "The row of your model" },
    },
    {
      title: "Put it in",
      say: [
        "The ids here are examples. Search the whole project for the old id: settings, environment, tests and a fallback often carry it too.",
        "Read the release notes of the new model before it meets real work: fields such as `thinking` or a prefilled answer may be refused there.",
      ],
      code: {
        ...bodySnippets({ name: "model", from: '"claude-3-haiku-20240307"', to: '"claude-haiku-5-5"' }),
        "claude-code": { lines: [{ text: "claude" }, { text: "/model", mark: "add" }] },
      },
      caution: "In Claude Code, take the old id out of saved model settings too, or it comes back with the next start.",
    },
  ],
  done: "The new id is in",
  save: {
    headline: "See the model in an answer",
    sentence: "The answer to a message has a field `model`. It names the model that your program really called.",
    look: [
      "Print the field `model` of one answer in your program. It shows the new id.",
      (about) =>
        `Search logs for ${sayModel(about, "the old id")}. Whatever still sends it was not changed: another service, a scheduled job, a cached build.`,
      "On the Console’s Usage page, “Export CSV” shows which models were called, and so whether the old one still is.",
      "Deploy and restart. A setting that is read at start keeps the old id until then.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Which Claude model should our program use?",
    paragraphs: [
      (about) => {
        const row = askedModelRow(about);
        const ended = row?.retiresOn ? ` The published end of that id is ${sayDay(row.retiresOn)}.` : "";
        return `Our calls to the Claude API with ${sayModel(about, "one model")} are ${sayRefused(about)}.${ended}`;
      },
      "Could you tell me **the model id we should use**, one that our organization has access to?",
      sayWhenAndIds,
      "Please send no key. The one we have needs no change.",
    ],
  },
  sources: [
    { says: "Which ids have ended, and what the docs name in their place", ...LIMIT_PAGES.deprecations },
    { says: "A key’s own list of models, and that a listed id is not open to everyone", ...SOURCE_PAGES.sdk },
    {
      says: "In Claude Code the model is chosen with `/model`; old settings have to go",
      ...LIMIT_PAGES.claudeCodeModel,
    },
    { says: "Some fields are refused by newer models", ...SOURCE_PAGES.errors },
  ],
};
