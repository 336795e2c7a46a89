import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { aboutOwnCalls } from "../said-of-own-calls.ts";
import { isConfirmed, isOnlyPossible, isPasted, sayAnswers } from "../said-of-report.ts";
import type { CauseWords } from "../words.ts";

const ofTheirRequest: CauseWords = {
  id: "gateway-or-wrapper-error",
  title: "Refused by a gateway",
  sentence: (about) => {
    if (isOnlyPossible(about))
      return "A gateway or app in between may have refused the call by its own rules, not Anthropic.";
    return isConfirmed(about)
      ? "A gateway or app in between refused the call by its own rules. Anthropic did not."
      : "A gateway or app in between seems to have refused the call by its own rules, not Anthropic.";
  },
  whatIsSo: [
    "Many programs do not call the Claude API directly. A gateway, a router or a tool stands in between, with users, budgets, models and keys of its own, and it can refuse before anything reaches Anthropic.",
    "The refusal has that gateway’s form and words, and often a status that looks like the API’s. The key it speaks of can be the gateway’s own, which nobody at Anthropic knows.",
    "A list of regions or models inside such a tool can be older than the API’s own.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The error is in a form of its own")}. The API’s refusals have a top-level \`type\`, an \`error\` with type and message, and a \`request_id\`; this one reads like a gateway’s.`,
  notSeenYet: (about) =>
    isPasted(about)
      ? "Which app or gateway the call went through, and the same call made directly to `api.anthropic.com`."
      : "The same call made directly to `api.anthropic.com`, with a key of Anthropic’s.",
  lookAlikes: [
    {
      cause: "not-anthropic",
      looksLike: "An error of OpenAI’s or Google’s form",
      difference: "Another provider’s model was called; no Claude was asked for.",
    },
    {
      cause: "key-invalid",
      looksLike: "`401` in the API’s form, with a `request_id`",
      difference: "The API itself answered: the gateway passed it on.",
    },
    {
      cause: "tls-or-proxy-interference",
      looksLike: "A page of HTML, or a certificate error",
      difference: "Nobody set it up as a gateway; the network put itself in between.",
    },
    {
      cause: "region-or-network-blocked",
      looksLike: "`451`, or a sentence about your region",
      difference: "If a direct call is refused too, it is the place and not the gateway.",
    },
  ],
  whoCanFix: "Whoever runs the gateway or the app: the rule that refused is theirs.",
  alsoWho: [
    { role: "you", when: "If the base URL is meant to be Anthropic’s own, or the key belongs in another field" },
  ],
  retrying: "Will not help",
  retest:
    "A run here asks the API directly, so it tells whether the key is good. Green for your program is its own call being allowed through the gateway.",
  sources: [
    { says: "A gateway’s own list of models for a key", ...LIMIT_PAGES.proxyKeyReport },
    { says: "What the API’s own refusals look like", ...LIMITS_INFERRED_FROM.errors },
  ],
};

export const words = aboutOwnCalls(
  ofTheirRequest,
  "This server’s own call was refused in a gateway’s form. Something may stand between it and the API; its operator has to look.",
);
