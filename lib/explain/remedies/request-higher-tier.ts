import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayUntil } from "../said-of-limits.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "request-higher-tier",
  action: "Ask for higher limits",
  headline: "Ask Anthropic for higher limits",
  sentence: (about) => {
    const until = sayUntil(about);
    return until
      ? `Limits come with the organization’s tier. Without a change the calls are taken again on ${until}.`
      : "Limits come with the organization’s tier. A higher one is asked for on the Console’s page of limits.";
  },
  moves: [
    {
      title: "Ask for it",
      say: [
        "The page shows the tier and its limits, and takes the request for higher ones. The role Billing or Admin can send it.",
        "Say which model and how much a minute or a month is needed. How long an answer takes is not published.",
      ],
      place: { id: "limits", lookFor: "Your tier and limits" },
    },
    {
      title: "Meanwhile, spread the load",
      say: [
        "For limits by the minute: fewer calls at once, and waiting as long as `retry-after` says. Batches have limits of their own.",
        "For a monthly cap nothing in the program helps. It begins anew on the first of the next month, at 00:00 UTC.",
      ],
    },
  ],
  done: "I have asked for more",
  save: {
    headline: "Nothing changes in your program",
    sentence: "The same key works as it is, once the limits are higher or the time is over.",
    look: [
      "The Console’s page of limits shows the new tier or limit. That is the sign to retest.",
      "A program that stopped after the refusal may need a restart.",
    ],
  },
  message: {
    to: "billing",
    subject: "Claude API: our organization’s limits are reached",
    paragraphs: [
      (about) =>
        about.finding.cause === "rate-limited"
          ? `Our calls to the Claude API are ${sayRefused(about)}: we send more a minute than our organization’s limits let through.`
          : `Our calls to the Claude API are ${sayRefused(about)}: our organization has reached the monthly cap of its tier.`,
      "Could you **request higher limits** for us? The page is platform.claude.com, Settings, Limits.",
      (about) => sayWhere(about) ?? "It is the organization which owns our key.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "Tiers and their limits, and where higher ones are asked for", ...LIMIT_PAGES.rateLimits },
    { says: "The monthly cap and when it begins anew", ...LIMIT_PAGES.spendCap },
    { says: "Who may act on billing", ...SOURCE_PAGES.roles },
  ],
};
