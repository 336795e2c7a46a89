import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

/** What is asked for, by the finding. */
function wish(about: About): string {
  const { cause, variant } = about.finding;
  if (variant === "fast-mode") return "open fast mode for our organization";
  if (variant === "contract-limit") return "raise the spend limit of our contract";
  if (variant === "zero-retention") return "tell us what our zero data retention agreement allows here";
  if (variant === "not-enrolled" || cause === "beta-header-missing-or-not-enrolled")
    return "open this beta for our organization";
  return "tell us how our organization can be given this";
}

export const words: RemedyWords = {
  id: "ask-account-team",
  action: "Ask Anthropic",
  headline: "Ask Anthropic to change it",
  sentence: "No page of the Console changes this. Anthropic’s account team can, or says what is possible.",
  moves: [
    {
      title: "Find who to ask",
      say: [
        "If somebody in your organization has a contact at Anthropic, ask through that person. Without one, the sales page is the published way.",
        (about) =>
          about.finding.variant === "fast-mode"
            ? "For fast mode there is a waiting list too: `claude.com/fast-mode`."
            : "How long an answer takes is not published.",
      ],
      place: { id: "contact-sales", lookFor: "The form" },
    },
    {
      title: "Send the pack",
      say: [
        "The message on this page is the pack: what was asked, when, with which request ids. The ids are safe to send; the key is not, and nobody needs it.",
      ],
    },
  ],
  done: "I have sent it",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once it is open, the same request with the same key is allowed.",
    look: [
      "Wait for their word, then repeat the very request that was refused.",
      "Still refused: quote the new request id. An old one shows them only the old answer.",
      "If they name a header or a value to send, that is a change in your program; restart it after.",
    ],
  },
  message: {
    to: "anthropic",
    subject: "Claude API: something only Anthropic can open for us",
    paragraphs: [
      (about) => {
        const variant = about.finding.variant ? `, \`${about.finding.variant}\`` : "";
        return `Our calls to the Claude API are ${sayRefused(about)}. Our reading: \`${about.finding.cause}\`${variant}.`;
      },
      (about) => `Could you **${wish(about)}**?`,
      (about) => sayWhere(about) ?? "Our organization’s id we can send on request.",
      (about) =>
        about.report.asked.model === undefined
          ? "Endpoint: `api.anthropic.com`."
          : `Endpoint: \`api.anthropic.com\`, model \`${about.report.asked.model}\`.`,
      sayWhenAndIds,
      "We do not send a key, and please do not ask for one.",
    ],
  },
  sources: [
    {
      says: "Retention agreements, custom limits and the like go through the sales page",
      ...SOURCE_PAGES.dataRetention,
    },
    { says: "Fast mode is given on request", ...LIMIT_PAGES.fastMode },
    { says: "What to quote: request id and time, never the key", ...SOURCE_PAGES.contactSupport },
    { says: "That a contract’s limit and a beta are theirs to open is concluded", ...LIMITS_INFERRED_FROM.sdk },
  ],
};
