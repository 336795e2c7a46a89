import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { betaSnippets } from "../request-snippets.ts";
import { isPasted } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "send-beta-header",
  action: "Name the beta",
  headline: "Name the beta in the request",
  sentence: "One value in one header. The key stays as it is, and the field or endpoint becomes known to the API.",
  moves: [
    {
      title: "Find the value",
      say: [
        "The page of the feature names it, and the SDK’s comment on the method does. It is a name with a date, such as `managed-agents-2026-04-01`.",
        (about) =>
          isPasted(about) || about.finding.variant !== undefined
            ? "If your code names it already, make the call directly: then something on the way drops it."
            : "The calls of this run named it. If your program does too, leave this and ask Anthropic to open the beta.",
        (about) =>
          about.finding.variant === "extra-input"
            ? "The message begins with the path of the field. First look whether that field is spelled right and in its place."
            : "Values that need no header any more are still taken for a while, so an old one may hide a new one that is missing.",
      ],
    },
    {
      title: "Send it",
      say: [
        "With the SDK, give it to the call as `betas`: a default header of the client is overwritten by what the beta methods send. Several values are joined by commas in one header.",
        "In Claude Code the client sends its own values. If a gateway stands between, have it forward `anthropic-beta`.",
      ],
      code: betaSnippets("managed-agents-2026-04-01", "add"),
    },
  ],
  done: "The beta is named",
  save: {
    headline: "See that the header arrives",
    sentence: "Nothing in an answer repeats it. What your program sends, and a direct call, are the proof.",
    look: [
      "Print the request’s headers, without the key. `anthropic-beta` is there with the value.",
      "Make the same call directly to `api.anthropic.com`. Allowed there and refused through a gateway: the gateway drops the header.",
      "Now refused as not enrolled? Then the header is right, and Anthropic has to open the beta for the organization.",
      "Restart the program: clients that were built before keep what they had.",
    ],
  },
  message: {
    to: "gateway-operator",
    subject: "Please forward the header anthropic-beta",
    paragraphs: [
      "Our calls through the gateway to the Claude API are refused, it seems because the header `anthropic-beta` is dropped on the way.",
      "Could you **let `anthropic-beta` pass unchanged**?",
      "No key is needed to check it; please do not log one.",
    ],
  },
  sources: [
    { says: "Which calls need which value, `betas`, and that default headers are overwritten", ...SOURCE_PAGES.sdk },
    { says: "A header dropped by a gateway shows as an extra input", ...LIMIT_PAGES.claudeCodeExtraInputs },
  ],
};
