import type { Question } from "#lib/report/schema.ts";
import { sayRefused, sayWhenAndIds, sayWhere } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, RemedyWords } from "../words.ts";

type Asked = { readonly question: string; readonly meaning: string };

const QUESTION_WORDS: Readonly<Record<Question, Asked>> = {
  "key-listed-in-console": {
    question: "Does the Console list a key with this prefix and these last four characters?",
    meaning:
      "**Listed and active:** the key in use differs from it somewhere in between. **Listed, not active:** it was disabled or has expired. **Not listed:** it was deleted, or was never a key of this organization.",
  },
  "same-organization": {
    question: "Is the organization in these answers the one you mean?",
    meaning:
      "**Another one:** credit, limits and workspaces were looked for in the wrong place; use a key of the right organization. **The same:** the cause is inside it.",
  },
  "works-elsewhere": {
    question: "Does the same call, with the same key, work from another network?",
    meaning:
      "**It works there:** the road from here is the trouble, not the key. **Refused there too:** the key, its owner or its organization is.",
  },
  "key-was-public": {
    question: "Was this key ever in a public place, such as a repository?",
    meaning: "**Yes:** it was probably switched off; create a new one. **No:** look at the list of keys for its state.",
  },
  "which-app": {
    question: "Which app or tool makes the call, and what did you sign in to it with?",
    meaning:
      "**With a login:** its rights and its plan decide. **With a key:** the key’s owner and workspace do. **Through a gateway:** its own rules may be what refuses.",
  },
};

const WITHOUT_QUESTION: Asked = {
  question: "What exactly does your own program get back?",
  meaning:
    "Its status, its `error.type`, a code under `error.details` and its `request_id` decide more than anything seen here. Masked, the whole answer can be shown to anyone.",
};

function askedOf(about: About): Asked {
  const { settles } = about.finding;
  if (settles && "ask" in settles) return QUESTION_WORDS[settles.ask];
  if (settles) {
    return {
      question: `What does the check \`${settles.probe}\` answer?`,
      meaning:
        "It was not part of this run, or gave no answer to judge. Run it once: allowed and refused point to different causes.",
    };
  }
  return WITHOUT_QUESTION;
}

export const words: RemedyWords = {
  id: "answer-one-question",
  action: "Answer one question",
  headline: "One answer would settle it",
  sentence: (about) => askedOf(about).question,
  moves: [
    {
      title: "Find the answer",
      say: [(about) => askedOf(about).meaning],
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
