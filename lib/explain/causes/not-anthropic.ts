import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isConfirmed, isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import type { CauseWords } from "../words.ts";

const ofTheirRequest: CauseWords = {
  id: "not-anthropic",
  title: "Not the Claude API",
  sentence: (about) => {
    if (isOnlyPossible(about)) return "This error may be another provider’s. The Claude API may never have been asked.";
    return isConfirmed(about)
      ? "This error is another provider’s. The Claude API was not asked."
      : "This error seems to be another provider’s. The Claude API, it seems, was not asked.";
  },
  whatIsSo: [
    "The error has the form of another provider, or of the machine the program runs on. Then nothing on Anthropic’s side has refused anything, and nothing in the Claude Console can help.",
    "Tools that know several providers are the usual place: the chosen model, or a default that took over, belongs to another one.",
    "If a Claude model was meant, the setting of provider, model or base URL is what differs from what you think.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The error is in another provider’s form")}. The API’s refusals have a top-level \`type\`, an \`error\` with type and message, and a \`request_id\`.`,
  notSeenYet: "Which app made the call, and which provider it is set to.",
  lookAlikes: [
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "The same form, from a gateway that speaks it for every model",
      difference: "A Claude model was asked for, and the gateway refused by its own rules.",
    },
    {
      cause: "wrong-provider-key",
      looksLike: "`401` in the API’s own form",
      difference: "The call did reach the Claude API, with a key of somebody else’s.",
    },
    {
      cause: "request-invalid",
      looksLike: "`400 invalid_request_error` with a `request_id`",
      difference: "That type’s name is used by others too; the `request_id` marks the API’s own.",
    },
  ],
  whoCanFix: "You, in the settings of the app that made the call.",
  alsoWho: [{ role: "gateway-operator", when: "Only if a gateway chose the other provider for you" }],
  retrying: "Will not help",
  retest: "A run here asks the Claude API. It tells about a key of Anthropic’s and nothing about the other provider.",
  sources: [
    { says: "A router’s refusal that never reached Anthropic", ...LIMIT_PAGES.otherProviderReport },
    { says: "What the API’s own refusals look like", ...LIMITS_INFERRED_FROM.errors },
  ],
};

export const words = aboutOwnCalls(
  ofTheirRequest,
  "This server’s own call to the Claude API got another provider’s error. It may be led elsewhere on the way; its operator has to look.",
);
