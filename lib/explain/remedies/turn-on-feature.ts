import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import type { About, RemedyWords } from "../words.ts";

function feature(about: About): string {
  return about.finding.variant === "web-search" ? "web search" : "the feature that the message names";
}

export const words: RemedyWords = {
  id: "turn-on-feature",
  asks: true,
  action: "Ask an admin",
  headline: "Have the feature switched on",
  sentence: "It is a switch of the organization, not of the key. An admin can change it; the key stays.",
  moves: [
    {
      title: "Ask the admin",
      say: [
        (about) => `Send the message on this page. It asks for one thing: to switch on ${feature(about)}.`,
        "For web search the page is known: Settings, Privacy. Where other features have their switch is not published.",
      ],
      place: { id: "privacy", lookFor: "Web search" },
    },
  ],
  done: "I have asked",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once the feature is on, the same request with the same key is allowed.",
    look: [
      "Repeat the very request that was refused: calls without the feature do not show whether it is on.",
      "How soon the switch counts is not published. Retest now and then rather than at once.",
      "Still refused with the same words: look whether the admin changed it in the organization that the answers name.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Claude API: a feature is off for our organization",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API that use ${feature(about)} are ${sayRefused(about)}: it is not enabled for our organization.`,
      (about) =>
        about.finding.variant === "web-search"
          ? "Could you **switch on web search**? The page is platform.claude.com, Settings, Privacy."
          : "Could you **switch that feature on**, or tell me that it is meant to stay off?",
      (about) => sayWhere(about) ?? "It is about the organization which owns our key.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [{ says: "An admin switches web search on under Settings, Privacy", ...LIMIT_PAGES.webSearch }],
};
