import type { Finding, Question, Report } from "#lib/report/schema.ts";
import type { About, AskedQuestion } from "./words.ts";

/** What only a person can answer: the question, and what each answer means. */
export const QUESTION_WORDS: Readonly<Record<Question, AskedQuestion>> = {
  "key-listed-in-console": {
    question: "Does the Console list a key with this prefix and these last four characters?",
    answers: [
      {
        answer: "Listed, active",
        means: "The key in use differs from it somewhere in between. Paste it anew from where it is kept.",
      },
      { answer: "Listed, not active", means: "It was disabled or has expired. Enable it again, or create a new one." },
      { answer: "Not listed", means: "It was deleted, or was never a key of this organization. Create a new one." },
    ],
  },
  "same-organization": {
    question: "Is the organization in these answers the one you mean?",
    answers: [
      {
        answer: "Yes, mine",
        means: "Then the cause is inside it: credit, limits and members are looked up in the right place.",
      },
      {
        answer: "No, another",
        means:
          "Then that comes first: credit, limits and members of your organization do not count for this key. Use a key that was made in yours.",
      },
    ],
  },
  "works-elsewhere": {
    question: "Does the same call, with the same key, work from another network?",
    answers: [
      { answer: "It works there", means: "Then the road from here is the trouble, not the key." },
      { answer: "Refused there too", means: "Then the key, its owner or its organization is what is refused." },
    ],
  },
  "key-was-public": {
    question: "Was this key ever in a public place, such as a repository?",
    answers: [
      {
        answer: "Yes",
        means: "Then it was probably switched off, and its owner was told by e-mail. Create a new one.",
      },
      { answer: "No", means: "Then look at the list of keys in the Console for its state." },
    ],
  },
  "which-app": {
    question: "Which app or tool makes the call, and what did you sign in to it with?",
    answers: [
      { answer: "With a login", means: "Then the login’s rights and plan decide, and no key does." },
      { answer: "With a key", means: "Then the key’s owner and workspace decide." },
      {
        answer: "Through a gateway",
        means: "Then the gateway’s own rules may be what refuses. Its operator can see it.",
      },
    ],
  },
};

const WHICH_MODEL: AskedQuestion = {
  question: "Which model does your program call?",
  meaning:
    "The run named none, so it chose models itself, and those are refused for reasons of their own. Name the one your program calls: the same free check with it decides.",
};

const WITHOUT_QUESTION: AskedQuestion = {
  question: "What exactly does your own program get back?",
  meaning:
    "Its status, its `error.type`, a code under `error.details` and its `request_id` decide more than anything seen here. Masked, the whole answer can be shown to anyone.",
};

/** What would settle this finding, put as a question. */
export function questionOf({ report, finding: { settles } }: About): AskedQuestion {
  if (!settles || asksForIdNoOneHas(report, settles)) return WITHOUT_QUESTION;
  if ("ask" in settles) return QUESTION_WORDS[settles.ask];
  if (settles.probe === "token-count-asked") return WHICH_MODEL;
  return {
    question: `What does the check \`${settles.probe}\` answer?`,
    meaning:
      "It was not part of this run, or gave no answer to judge. Run it once: allowed and refused point to different causes.",
  };
}

/** The question is whose organization answered, and no answer named one. */
export function asksForIdNoOneHas({ observed }: Report, settles: Finding["settles"]): boolean {
  return settles !== undefined && "ask" in settles && settles.ask === "same-organization" && !observed.organizationId;
}
