import { probePath } from "../probe-labels.ts";
import { sayWhenAndIds, sayWhere, turnedAway } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

function sayEndpoints(about: About): string {
  const paths = turnedAway(about)
    .map(({ id }) => probePath(id))
    .filter((path) => path !== "");
  if (paths.length === 0) return "Endpoint: the one your program called when it was refused.";
  const named = paths.slice(0, 3).map((path) => `\`${path}\``);
  return `${named.length === 1 ? "Endpoint" : "Endpoints"}: ${named.join(", ")}, on \`api.anthropic.com\`.`;
}

export const words: RemedyWords = {
  id: "appeal-hold",
  action: "Ask for a review",
  headline: "Ask Anthropic for a review",
  sentence: "Only Anthropic can lift a hold. The form is yours to send; what to put into it is on this page.",
  moves: [
    {
      title: "Open the form",
      say: [
        "Sign in first, with an account of the organization that is on hold. The page then lists it, with the button to ask for a review.",
        "If the API’s answer carried an address for the appeal, use that one. It stands in `error.details.appeal_url` of the answer your program got.",
      ],
      place: { id: "restricted", lookFor: "Button “Request a review”" },
    },
    {
      title: "Put these facts in",
      say: [
        "The times, the endpoints and the request ids of the refused calls. They stand in the message on this page.",
        (about) =>
          about.report.observed.organizationId === undefined
            ? "No answer named the organization. Its id is the answer header `anthropic-organization-id` of any call that was accepted before."
            : "The organization’s id, which the answers named. It stands there too.",
        "In your own words: what the organization does with Claude, and what may have looked otherwise.",
      ],
      caution: "Never put a key into the form, not even one that is refused.",
    },
  ],
  done: "I have asked for it",
  save: {
    headline: "Keep what you sent",
    sentence: "Nothing changes in your program. When the hold is lifted, the same key works as it is.",
    look: [
      "Keep the time of the request and the address the answer will go to.",
      "How long a review takes is not published. Retest when you have the answer; retrying before changes nothing.",
      "Stop jobs that call without end meanwhile. Each of their calls is refused.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Our Claude organization is on hold",
    paragraphs: [
      "Our calls to the Claude API are refused. The answer points to a hold on our organization, and only a review by Anthropic lifts one.",
      "Could you **sign in to claude.ai/restricted and ask for the review**? It has to be somebody who can speak for the organization.",
      "This is what the form needs:",
      sayWhenAndIds,
      sayEndpoints,
      (about) => sayWhere(about) ?? "No answer named our organization; its id stands in the Console.",
      "No key goes into the form, so please do not add one.",
    ],
  },
  sources: [
    { says: "Where a review is asked for, once signed in", ...SOURCE_PAGES.appeals },
    { says: "The answer may carry an address for the appeal", ...SOURCE_PAGES.sdk },
    { says: "Never share a key, not even with support", ...SOURCE_PAGES.publicKeys },
  ],
};
