import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { askedModelRow, endBeforeRun, sayDay, sayModel, statusInsideModel } from "../said-of-limits.ts";
import { isConfirmed, isOnlyPossible, isPasted, keyWasAccepted, sayAnswers, startSentence } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "model-retired",
  title: "Model retired",
  sentence: (about) => {
    const model = sayModel(about, "the model in the request");
    const end = endBeforeRun(about);
    if (isOnlyPossible(about))
      return `${startSentence(model)} may have been retired. A retired id is refused for every key.`;
    const good = keyWasAccepted(about) ? "Your key is good. " : "";
    if (end === undefined) return `${good}${startSentence(model)} is retired, so requests that name it are refused.`;
    return `${good}${startSentence(model)} ended on ${sayDay(end)}. Requests that name it are refused.`;
  },
  whatIsSo: [
    "Models end on a published day. After it, requests that name the id are refused for everyone: no key, role or plan brings it back. The answer is a `404` that repeats the id, which is easily taken for missing access.",
    (about) => {
      const row = askedModelRow(about);
      if (!row?.retiresOn)
        return "The deprecations page lists every id with its last day and what to use in its place.";
      const named = row.replacement
        ? ` and names \`${row.replacement}\` in its place`
        : "; no replacement is published";
      return `The retirement table gives \`${row.id}\` the end ${sayDay(row.retiresOn)}${named}.`;
    },
    (about) => {
      const status = statusInsideModel(about);
      return status === undefined
        ? "The days hold for the Claude API, Claude Platform on AWS and Foundry. Amazon Bedrock and Google Cloud set their own, so an id that ended here may still answer there."
        : `The “${status}” inside the model id is part of a date. It is not a status.`;
    },
  ],
  because: (about) => {
    const pair = about.finding.evidence.includes("token-count");
    const marked = isConfirmed(about) && !pair;
    const answers = sayAnswers(
      about,
      marked ? "The model’s own page was read" : "The refusal is a `404 not_found_error` that repeats the model id",
    );
    const end = endBeforeRun(about);
    const listed = end ? `The retirement table puts the end of this id at ${sayDay(end)}, before this run.` : "";
    const proof = marked
      ? "The API itself marks the model `retired`."
      : isConfirmed(about)
        ? "The same call with a model that the key lists is allowed; nothing else differed."
        : "";
    return [`${answers}.`, proof, listed].filter((part) => part !== "").join(" ");
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "The same call passing with a model that the key lists. A run with the key and this model id makes both calls, free of charge."
      : "The same call passing with a model that the key lists. Then the model alone would be the difference.",
  lookAlikes: [
    {
      cause: "model-not-found-or-no-access",
      looksLike: "The same `404 not_found_error` with `model: …`",
      difference: "The id is not in the retirement table: mistyped, or not open to this organization.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`404` on a file, a batch or another object",
      difference: "The message names an object’s id and not a model.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "A sentence that calls a current model retired",
      difference: "The body is not the API’s: a tool with an old list of models says so by itself.",
    },
    {
      cause: "region-or-network-blocked",
      looksLike: "`403`, if the digits of the model id were read as a status",
      difference: "The status line says 404. Digits inside an id are part of a date.",
    },
  ],
  whoCanFix: "Whoever can change the model id in the program or its settings. No admin is needed.",
  alsoWho: [{ role: "gateway-operator", when: "Only if a gateway puts the model id in for you" }],
  retrying: "Will not help",
  retest:
    "The same calls, with the new model id in the place of the old. Green: the call with the asked model is allowed.",
  sources: [
    { says: "Last days and replacements of models; after that day requests are refused", ...LIMIT_PAGES.deprecations },
    { says: "A retired id answers `404` with `model:` and the id", ...LIMIT_PAGES.modelReport },
    { says: "The same answer, seen in another client", ...LIMIT_PAGES.modelOtherReport },
    { says: "`lifecycle` on a model’s page says active, deprecated or retired", ...SOURCE_PAGES.sdk },
  ],
};
