import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { bodySnippets } from "../request-snippets.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "leave-out-feature",
  action: "Leave the feature out",
  headline: "Send the request without the feature",
  sentence: "The rest of the request is not what is refused. Without the named feature it can go through.",
  moves: [
    {
      title: "See which one it is",
      say: [
        (about) =>
          about.finding.variant === "hipaa"
            ? "The message lists the refused features after its colon. Each of them has to go."
            : "The message of the refusal names the feature.",
      ],
    },
    {
      title: "Take it out",
      say: [
        "Here web search is the example; take out the tool or field that your message names. If the program needs what it did, do that part outside the request.",
        (about) =>
          about.finding.variant === "hipaa"
            ? "If it cannot do without: a separate organization that is not under HIPAA can use it, with data that may go there. HIPAA cannot be switched off again."
            : "If it cannot do without, an admin can be asked to switch it on.",
      ],
      code: bodySnippets({ name: "tools", from: '[{"type": "…", "name": "web_search"}]' }),
    },
  ],
  done: "The feature is out",
  save: {
    headline: "See that the request is smaller",
    sentence: "What your program sends no longer holds the feature, and the answer is no longer that refusal.",
    look: [
      "Print the request’s body before it is sent, without the key. The tool or field is gone.",
      "Frameworks add tools by themselves. Look at the body that is sent, not only at your code.",
      "Another feature is named now? Then it was next on the list: take that one out too.",
    ],
  },
  sources: [
    { says: "Which features are refused under HIPAA, and that the message lists them", ...LIMIT_PAGES.hipaa },
    { says: "Web search can be refused by the organization", ...LIMIT_PAGES.webSearch },
  ],
};
