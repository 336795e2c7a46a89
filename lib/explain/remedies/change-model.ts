import { findModel } from "#lib/engine/api/models.ts";
import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { bodySnippets } from "../request-snippets.ts";
import { askedModelRow, sayDay, sayModel } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, Move, RemedyWords } from "../words.ts";

/** An id whose replacement is published; it stands in the lines where a report names no model. */
const EXAMPLE_MODEL = "claude-3-haiku-20240307";

/** The old id out, and in: what the table names in its place, else a gap to fill. */
function modelSnippets(model: string): NonNullable<Move["code"]> {
  const successor = findModel(model)?.replacement ?? "an id that your key lists";
  return {
    ...bodySnippets({ name: "model", from: `"${model}"`, to: `"${successor}"` }),
    "claude-code": { lines: [{ text: "claude" }, { text: "/model", mark: "add" }] },
  };
}

function sayLines(about: About): string {
  if (about.report.asked.model === undefined) return "The ids here are an example.";
  return askedModelRow(about)?.replacement
    ? "The lines hold the asked id and the one that the table names in its place."
    : "The lines hold the asked id; put the one you chose in its place.";
}

const MOVES: readonly [Move, Move] = [
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
    place: { id: "model-deprecations", lookFor: "Your model’s row" },
  },
  {
    title: "Put it in",
    say: [
      (about) =>
        `${sayLines(about)} Search the whole project for the old id: settings, environment, tests and a fallback often carry it too.`,
      "Read the release notes of the new model before it meets real work: fields such as `thinking` or a prefilled answer may be refused there.",
    ],
    code: modelSnippets(EXAMPLE_MODEL),
    caution: "In Claude Code, take the old id out of saved model settings too, or it comes back with the next start.",
  },
];

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
  moves: MOVES,
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
  forReport: ({ report: { asked } }) => {
    const { model } = asked;
    if (model === undefined) return {};
    const [choose, putIn] = MOVES;
    return { moves: [choose, { ...putIn, code: modelSnippets(model) }] };
  },
};
