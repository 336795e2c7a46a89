import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "fix-payment",
  action: "Ask billing to look",
  headline: "Have billing put the payment in order",
  sentence: "The API names a trouble with payment and no more. The Console’s billing page shows which.",
  moves: [
    {
      title: "Check the organization",
      say: [
        (about) => {
          const where = sayWhere(about);
          return where
            ? `The answers name where this key bills. ${where} Is that the one you mean?`
            : "Find out which organization owns the key: the header `anthropic-organization-id` of an accepted answer names it.";
        },
      ],
      place: { id: "organization", lookFor: "Organization name" },
    },
    {
      title: "Look at the payment",
      say: [
        "It takes the role Billing or Admin. Look for a payment that did not go through, a card that has expired, and credit that is used up.",
        "Nothing wrong there? Then send support the request id: they see the reason, and you cannot.",
      ],
      place: { id: "billing", lookFor: "Payment and credits" },
    },
  ],
  done: "Payment is in order",
  save: {
    headline: "Nothing changes in your program",
    sentence: "The key stays as it is. One real message that is allowed shows that payment is in order.",
    look: [
      "Run one message with the program’s own key, at most 1 output token. Free calls prove nothing about payment.",
      "Compare `anthropic-organization-id` on that answer with the organization you looked at.",
      "How soon a payment counts is not published. Look again after some minutes rather than in a loop.",
    ],
  },
  message: {
    to: "billing",
    subject: "Claude API: our payment is refused",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}. The answer points to the payment of our organization, without saying what is wrong.`,
      "Could you **look at the payment and credit** under platform.claude.com, Settings, Billing, and tell me when it is in order?",
      (about) => sayWhere(about) ?? "Please make sure that it is the organization which owns our key.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "402 stands for a payment problem; retrying does not help", ...SOURCE_PAGES.errors },
    { says: "Credit and payment are managed under Settings, Billing", ...LIMIT_PAGES.buyingCredit },
    { says: "The roles that may", ...SOURCE_PAGES.roles },
    { says: "Questions about API billing belong to support", ...LIMIT_PAGES.creditReport },
  ],
};
