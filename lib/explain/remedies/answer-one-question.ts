import { questionOf } from "../questions.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { RemedyWords } from "../words.ts";

export const words: RemedyWords = {
  id: "answer-one-question",
  action: "Answer one question",
  headline: "One answer would settle it",
  sentence: (about) => questionOf(about).question,
  moves: [
    {
      title: "Find the answer",
      say: [],
      question: questionOf,
    },
    {
      title: "If it stays open",
      say: [
        "Ask support, with what was seen here. Console admins reach people there; others get the automatic helper, so have an admin write.",
        sayWhenAndIds,
      ],
      place: { id: "support", lookFor: "Message icon" },
      caution: "Support needs the request ids, never the key.",
    },
  ],
  onPage: { sentence: "Ask where else the same call works, and what exactly your own program gets back." },
  done: "I have the answer",
  save: {
    headline: "Change nothing on a guess",
    sentence: "Nothing is to be saved yet. The answer decides what is to be changed, and by whom.",
    look: [
      "Print the prefix and ending of the key your program uses. If they differ from what was tested here, test that key.",
      "Keep the status, `error.type` and `request_id` of one refused call of your program.",
      "A second run some minutes later shows whether the answer is steady.",
    ],
  },
  message: {
    to: "org-admin",
    subject: "Calls to the Claude API are refused, cause not clear",
    paragraphs: [
      (about) => {
        const where = sayWhere(about);
        return `Our calls to the Claude API are ${sayRefused(about)}, and the answers do not say why.${where ? ` ${where}` : ""}`;
      },
      "Could you **write to Anthropic support from the Console**, under your initials, Get help? Admins reach people there. This is what they ask for:",
      sayWhenAndIds,
      "They need no key. Please send none.",
    ],
  },
  sources: [
    { says: "Where support is reached, and that admins reach people", ...SOURCE_PAGES.contactSupport },
    { says: "Status, type and code decide, not the wording", ...SOURCE_PAGES.errors },
    { says: "A bare refusal for which the request id was needed", ...SOURCE_PAGES.permissionDeniedReport },
  ],
};
