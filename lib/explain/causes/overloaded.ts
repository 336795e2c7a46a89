import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { isOnlyPossible, sayAnswers } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { CauseWords } from "../words.ts";

export const words: CauseWords = {
  id: "overloaded",
  title: "API at capacity",
  sentence: (about) => {
    if (isOnlyPossible(about)) return "The API may be at capacity. That is nobody’s setting, and it passes.";
    const until = sayUntil(about);
    return `The API says that it is at capacity. Nothing is wrong with the key or the request. ${until ? `Ask again on ${until}.` : "It passes."}`;
  },
  whatIsSo: [
    "The API takes fewer calls than are being sent to it at this moment, from everyone together. It is no limit of yours and no permission.",
    "How long it lasts, no answer says unless it carries `retry-after`. The status page tells whether Anthropic knows of it.",
  ],
  because: (about) =>
    `${sayAnswers(about, "The refusal is a `529 overloaded_error`")}. That status is sent when the API is at capacity.`,
  notSeenYet: "The same call allowed a little later.",
  lookAlikes: [
    {
      cause: "rate-limited",
      looksLike: "`429 rate_limit_error`",
      difference: "That is your own limit; others are not held up.",
    },
    {
      cause: "server-error",
      looksLike: "`500 api_error` or `503`",
      difference: "Something broke, rather than being full.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "“Overloaded” in another form",
      difference: "A gateway can say it of its own servers; its body has no `request_id` of the API.",
    },
  ],
  whoCanFix: "Nobody on your side. It passes by waiting.",
  alsoWho: [{ role: "anthropic", when: "Only if it lasts and the status page shows nothing" }],
  retrying: "Helps after waiting",
  retest: "The same calls after a pause, by themselves. Green: they are allowed.",
  sources: [
    { says: "529 means that the API is at capacity; retry with growing pauses", ...SOURCE_PAGES.errors },
    { says: "In a stream the same arrives as an event", ...LIMIT_PAGES.overloadedEvents },
    { says: "The body as it was seen", ...LIMIT_PAGES.overloadedReport },
  ],
};
