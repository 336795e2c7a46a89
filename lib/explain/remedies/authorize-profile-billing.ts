import { sayWhenAndIds } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "authorize-profile-billing",
  asks: true,
  action: "Ask the customer",
  headline: "Ask the customer to authorize billing",
  sentence:
    "The customer behind the user profile decides who may bill them. The API does not say what is missing, and only they can see it.",
  moves: [
    {
      title: "Check which profile is named",
      say: [
        "Look at the profile id in the request, in the header `anthropic-user-profile-id`. It starts `uprof_` and is not a secret. An id of another customer is refused in the same way as one who has not agreed.",
      ],
    },
    {
      title: "Ask them to authorize it",
      say: [
        "Send the message on this page to your contact at the customer. Where they do it on their side is not published; they know it from when they first agreed.",
        "Until then, calls that bill your own organization are not affected.",
      ],
    },
  ],
  done: "I have asked the customer",
  save: {
    headline: "See one billed message pass",
    sentence: "One message that names the profile is allowed. Nothing less shows that the authorization is in force.",
    look: [
      "Send one short message with the same profile. It costs a few tokens, which the customer pays.",
      "Look that the header `anthropic-user-profile-id` leaves your program with the profile you mean.",
      "The checks here name no profile, so they stay as they are whatever the customer decides.",
    ],
  },
  message: {
    to: "billing",
    subject: "Billing for your Claude usage is not authorized",
    paragraphs: [
      "We call the Claude API on your behalf, with the cost billed to you as agreed. The API refuses these calls: your user profile cannot be billed at present.",
      "Could you **authorize our organization to bill you again**, or tell me that this has ended on purpose? The API gives us no reason, so only you can see it.",
      sayWhenAndIds,
      "We need no key of yours for this, so please send none.",
    ],
  },
  sources: [
    { says: "Both codes, the header that names a profile, and that reasons are not disclosed", ...SOURCE_PAGES.sdk },
    { says: "That the customer is the one to ask follows from what the codes say", ...INFERRED_FROM.sdk },
  ],
};
