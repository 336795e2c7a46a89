import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { askedModelRow, sayDay, sayModel } from "../said-of-limits.ts";
import {
  controlPassed,
  isConfirmed,
  isOnlyPossible,
  isPasted,
  keyWasAccepted,
  sayAnswers,
  startSentence,
  turnedAway,
} from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** Refused by the call that counts, and not as missing. */
function wasForbidden(about: About): boolean {
  if (!controlPassed(about)) return false;
  return turnedAway(about).some(
    ({ id, status }) => id !== "model-asked" && id !== "pasted" && status !== undefined && status !== 404,
  );
}

export const words: CauseWords = {
  id: "model-not-found-or-no-access",
  title: "Model not available",
  sentence: (about) => {
    const model = sayModel(about, "the model in the request");
    if (isOnlyPossible(about)) return `${startSentence(model)} may be mistyped, or not open to this organization.`;
    const good = keyWasAccepted(about) ? "Your key is good. " : "";
    if (wasForbidden(about)) return `${good}${startSentence(model)} seems not to be open to this organization.`;
    return isConfirmed(about)
      ? `${good}${startSentence(model)} is not offered to this key: the id is mistyped, or not open to this organization.`
      : `${good}${startSentence(model)} seems not to be offered to this key: mistyped, or not open to this organization.`;
  },
  whatIsSo: [
    (about) =>
      wasForbidden(about)
        ? "The call that names this model is refused, and not as missing, while the same call with another model is allowed. So the model is what differs: it is not open to this organization, or not for such a call. Nothing on the key itself decides it."
        : "The API answers an id it does not know and an id this organization may not use in the same way: a `404` that repeats the id. It looks like a missing permission, and no permission of the key decides it.",
    "The list of the key’s own models is the one that counts: `GET /v1/models` with this key. No public source describes a list of allowed models per workspace in the Console, and the model switches on claude.ai do not govern API keys.",
    (about) => {
      const row = askedModelRow(about);
      return row?.retiresOn
        ? `The retirement table gives this id the end ${sayDay(row.retiresOn)}. Until then only organizations that already use it may.`
        : "Amazon Bedrock and Google Cloud set days of their own for models. What answers there need not answer here.";
    },
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `404 not_found_error` with `model:` and the id");
    if (wasForbidden(about))
      return `${answers}. The same call with a model that the key lists is allowed; a retired model would answer 404.`;
    if (!isConfirmed(about)) return `${answers}. The retirement table does not explain it.`;
    return `${answers}. The same call with a model that the key lists is allowed; nothing else differed. The retirement table does not explain it.`;
  },
  notSeenYet: (about) =>
    isPasted(about)
      ? "The same call passing with a model that the key lists. A run with the key and this id makes both calls, free of charge."
      : isConfirmed(about)
        ? "Which of the two it is. The API answers a mistyped id and a closed one alike."
        : wasForbidden(about)
          ? "Word from an admin whether this organization has been given the model."
          : "The same call passing with a model that the key lists.",
  lookAlikes: [
    {
      cause: "model-retired",
      looksLike: "The same `404` with `model: …`",
      difference: "The id stands in the retirement table, with a last day that has passed.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`404` on a file, batch or skill",
      difference: "The message names an object’s id: it belongs to another workspace.",
    },
    {
      cause: "data-policy-restricted",
      looksLike: "`400` about data retention",
      difference: "The model exists and asks for data retention, which is off.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "`404 page not found`, or a list of models this key may use",
      difference: "The body is a gateway’s, or the address of the API is wrong.",
    },
  ],
  whoCanFix:
    "Whoever can change the model id. If the id is right, an admin can say what the organization has access to.",
  alsoWho: [{ role: "org-admin", when: "Only if the id is spelled right and the key still does not list it" }],
  retrying: "Will not help",
  retest: "The same calls with the id you enter. Green: the call with the asked model is allowed.",
  sources: [
    { says: "The answer is a `404` with `model:` and the id", ...LIMIT_PAGES.modelReport },
    { says: "What Claude Code says then", ...LIMIT_PAGES.claudeCodeModel },
    { says: "`GET /v1/models` lists what this key is offered", ...SOURCE_PAGES.sdk },
    { says: "Other platforms keep their own days", ...LIMIT_PAGES.deprecations },
  ],
};
