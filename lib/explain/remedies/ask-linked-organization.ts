import { sayRefused, sayWhenAndIds } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "ask-linked-organization",
  asks: true,
  action: "Ask the customer’s billing",
  headline: "Ask the organization that is to be billed",
  sentence: "The bill of this call goes to a customer’s organization. Only its own people can put it in order.",
  moves: [
    {
      title: "Send them the message",
      say: [
        "It asks for one thing. They look in their own Console under Settings, Billing; nothing in yours shows the reason.",
        "The API keeps the reason from you on purpose: it is theirs to tell.",
      ],
    },
    {
      title: "Or bill your own",
      say: [
        "If the call may be paid by your organization, change the line that says who pays: `bill_to` in `billing_policy`.",
        "A workspace that belongs to a user profile refuses every model request that does not name the profile; there this way is closed.",
      ],
    },
  ],
  done: "I have asked them",
  save: {
    headline: "Nothing changes in your program",
    sentence: "Once their billing is in order, the same message with the same user profile is allowed.",
    look: [
      "Send one real message that names the user profile. Calls without it say nothing about the customer’s organization.",
      "The code on the answer may change from one about billing to one about a spend limit, or the reverse. Then one of the two was put in order.",
      "If you changed who pays, look at the request your program sends: who is billed stands in `billing_policy`.",
    ],
  },
  message: {
    to: "billing",
    subject: "Claude API: your organization cannot be billed at present",
    paragraphs: [
      (about) =>
        `Calls that we make for you to the Claude API are ${sayRefused(about)}. The API says that your organization, which is billed for them, cannot pay at present. It does not tell us why.`,
      "Could you **look at credit and spend limits in your organization**, under platform.claude.com, Settings, Billing, and tell us when it is in order?",
      sayWhenAndIds,
      "We need no key and no figures from you; please send none.",
    ],
  },
  sources: [
    { says: "The codes about a linked organization, and that the reason is not disclosed", ...SOURCE_PAGES.sdk },
    { says: "402 stands for a payment problem", ...SOURCE_PAGES.errors },
  ],
};
