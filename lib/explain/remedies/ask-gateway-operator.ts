import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import { unlessOwnCall } from "../said-of-own-calls.ts";
import { sayRefused, sayTime } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "ask-gateway-operator",
  asks: true,
  action: "Ask the gateway’s operator",
  headline: "Ask whoever runs the gateway",
  sentence: "The rule that refused is the gateway’s. Anthropic’s Console cannot change it.",
  moves: [
    {
      title: "See where the call goes",
      say: [
        "Look at the base URL of the program: `ANTHROPIC_BASE_URL`, or the field of that name in the app. Any host but `api.anthropic.com` is the gateway.",
        "If you have a key of Anthropic’s, make this call directly. Allowed here and refused there: it is the gateway’s rule.",
      ],
      code: SMALLEST_CALL,
      caution: "A key of the gateway’s own does not work at `api.anthropic.com`, and does not have to.",
    },
    {
      title: "Ask its operator",
      say: [
        "Send the message on this page, with the error’s own words and the time. In an app, its maker’s support is the operator.",
      ],
    },
  ],
  done: "I have asked them",
  save: {
    headline: "See who answers your program",
    sentence: "Once the rule is changed, the program’s own call is allowed. A run here does not pass the gateway.",
    look: [
      "Print the base URL that your program uses. It is the one you think it is.",
      "Answers that the gateway passes on carry the API’s `request-id`. Its own refusals have none of that form.",
      "If you changed the base URL or the key’s field, restart the app: many read them at start only.",
    ],
  },
  message: {
    to: "gateway-operator",
    subject: "The gateway refuses our calls to Claude",
    paragraphs: [
      (about) =>
        `Our calls through the gateway to a Claude model are ${sayRefused(about)}. The error has the gateway’s form, not the one of Anthropic’s API.`,
      "Could you tell us **which rule refused them, and what we have to change**? It may be a budget, a list of models, a user or a key of the gateway’s.",
      (about) => `Read on ${sayTime(about.report.startedAt)}. The error’s own words we can add.`,
      "We do not send a key; please find ours by its name.",
    ],
  },
  sources: [
    { says: "A gateway’s own list of models for a key", ...LIMIT_PAGES.proxyKeyReport },
    { says: "`ANTHROPIC_BASE_URL` decides where the SDK calls", ...SOURCE_PAGES.sdk },
    { says: "What the API’s own refusals look like", ...SOURCE_PAGES.errors },
  ],
  forReport: unlessOwnCall,
};
