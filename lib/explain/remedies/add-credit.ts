import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "add-credit",
  action: "Add credit",
  headline: "Add credit to the right organization",
  sentence: "First the organization, then the money: only credit of the one that owns the key counts.",
  moves: [
    {
      title: "Check the organization",
      say: [
        (about) => {
          const where = sayWhere(about);
          return where
            ? `The answers name where this key bills. ${where} Compare it with the organization you are signed in to.`
            : "Look at the header `anthropic-organization-id` of an accepted answer. It names the organization that pays for this key.";
        },
        "Is it another one? Then no money is missing: use a key made in the organization that has it.",
      ],
      place: { id: "organization", lookFor: "Organization name" },
    },
    {
      title: "Add credit there",
      say: [
        "It takes the role Billing or Admin. With auto-reload on, the balance is filled again before it runs out.",
        "A Claude subscription cannot be used for it: API credit is bought on its own.",
      ],
      place: { id: "billing", lookFor: "Credits and auto-reload" },
      caution:
        "There is credit on that page and the refusal stays? Then write to support with a request id; nothing on your side changes it.",
    },
  ],
  done: "Credit is there",
  save: {
    headline: "Nothing changes in your program",
    sentence: "The key stays as it is. One real message that is allowed is the proof that there is credit.",
    look: [
      "Run one message with the program’s own key, at most 1 output token. Free calls can pass without credit and prove nothing here.",
      "Compare `anthropic-organization-id` on that answer with the organization that was topped up.",
      "How soon bought credit counts is not published. Still refused after a few minutes: look at the organization again.",
      "If you changed to another organization’s key, set it in the secret store and in CI as well, then restart.",
    ],
  },
  message: {
    to: "billing",
    subject: "Claude API: our credit is used up",
    paragraphs: [
      (about) =>
        `Our calls to the Claude API are ${sayRefused(about)}: the API says that the credit balance is too low.`,
      "Could you **add credit to this organization**? The page is platform.claude.com, Settings, Billing, and it takes the role Billing or Admin. A Claude subscription does not count.",
      (about) =>
        sayWhere(about) ??
        "Please check that it is the organization which owns our key, in case there is more than one.",
      sayWhenAndIds,
      "No key is needed for this; please do not send one.",
    ],
  },
  sources: [
    { says: "Credit is bought under Settings, Billing; auto-reload; one year of life", ...LIMIT_PAGES.buyingCredit },
    { says: "A subscription does not pay for the API", ...LIMIT_PAGES.subscriptionIsNotCredit },
    { says: "The roles Billing and Admin may buy", ...SOURCE_PAGES.roles },
    { says: "Money was there and the refusal stayed: support is the place", ...LIMIT_PAGES.creditReport },
  ],
};
