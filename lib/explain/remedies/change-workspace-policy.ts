import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "change-workspace-policy",
  asks: true,
  action: "Ask about the policy",
  headline: "Ask an admin about the policy",
  sentence: "The rule belongs to your organization. An admin can read it, keep it or change it.",
  moves: [
    {
      title: "Read which rule it was",
      say: [
        "The refusal your program got names the rule in its message, and for a workspace policy also in `error.details.field`. Keep both for the admin.",
      ],
    },
    {
      title: "Ask for one of two things",
      say: [
        "Either the rule is changed, or you are told what is permitted and make the request fit. The Console shows the policy to admins; its page is not published.",
      ],
    },
  ],
  done: "I have asked",
  save: {
    headline: "See which of the two it is",
    sentence: "If the rule changes, your program stays as it is. If not, the request has to.",
    look: [
      "Ask for word that the policy was saved for the workspace your calls act in: the answer header `anthropic-workspace-id` names it.",
      "If the request changed, print what leaves your program and look for the field the refusal named.",
      "How soon a changed policy takes effect is not published. Retest now and then.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "A policy of ours refuses our Claude API calls",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our calls to the Claude API are ${sayRefused(about)}. The answer points to a policy our organization has set.${where ? ` ${where}` : ""}`;
      },
      "Could you look at the policy in the Console and **permit this, or tell me what is permitted instead**?",
      sayWhenAndIds,
      "The key is not the trouble. Please do not send one or make a new one.",
    ],
  },
  sources: [
    { says: "The code, the field it names, and that the policy can be changed in the Console", ...SOURCE_PAGES.sdk },
  ],
};
