import type { Question } from "#lib/report/schema.ts";
import { isPasted, sayAnswers, turnedAway } from "../said-of-report.ts";
import { SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

const SETTLED_BY_ANSWER: Readonly<Record<Question, string>> = {
  "key-listed-in-console": "Whether the Console lists this key, and in which state.",
  "same-organization": "Whether the organization the answers name is the one you mean.",
  "works-elsewhere": "Whether the same key works from another place.",
  "key-was-public": "Whether the key was ever public.",
  "which-app": "Which app or tool makes the call, and with which credential.",
};

function sayWhatSettles(about: About): string {
  const { settles } = about.finding;
  if (settles && "ask" in settles) return SETTLED_BY_ANSWER[settles.ask];
  if (settles?.probe === "token-count-asked") return "The same free check with the model your program calls.";
  if (settles) return `The answer of one more check, \`${settles.probe}\`.`;
  return isPasted(about)
    ? "The whole answer with its status, `error.type` and `request_id`, or a run with the key."
    : "The same calls from another place, or the exact answer your own program gets.";
}

export const words: CauseWords = {
  id: "unknown",
  title: "No cause found yet",
  sentence: "Nothing seen so far decides the cause. One more fact would.",
  whatIsSo: [
    "The answers are real, and they fit no cause, or more than one, with nothing to choose between them. Rather than guess, this says so.",
    "A refusal with no machine code and a bare sentence such as “Permission denied” is one of these. It has been reported with logins, with roles and with incidents behind it.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "No answer carried a machine code or a sentence that is known");
    const statuses = turnedAway(about).flatMap(({ status }) => status ?? []);
    const unread = statuses.length > 0 && statuses.every((status) => status < 300);
    return `${answers}${unread ? " with a body that cannot be judged" : ""}. None of the rules fits that alone.`;
  },
  notSeenYet: sayWhatSettles,
  lookAlikes: [
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error` on some calls only",
      difference: "Some calls are allowed with the same key, so a role or workspace is at work.",
    },
    {
      cause: "region-or-network-blocked",
      looksLike: "A 403 with no `request_id` in the body",
      difference: "Refused before the API; another network gets another answer.",
    },
    {
      cause: "gateway-or-wrapper-error",
      looksLike: "A body that has not the API’s form",
      difference: "A middleman wrote it, by rules of its own.",
    },
    {
      cause: "server-error",
      looksLike: "Answers that change from one minute to the next",
      difference: "The status page tells of trouble, and the same call passes later.",
    },
  ],
  whoCanFix: "Not known yet. The next answer decides who can.",
  alsoWho: [{ role: "anthropic", when: "If nothing settles it: support asks for the request ids" }],
  retrying: "May help",
  retest:
    "The same calls again. A second run shows whether the answer is steady, and any that differ between the two point the way.",
  sources: [
    { says: "Branch on status, type and code; wording can change", ...SOURCE_PAGES.errors },
    { says: "A bare “Permission denied”, its cause not documented", ...SOURCE_PAGES.permissionDeniedReport },
    { says: "Where support is reached", ...SOURCE_PAGES.contactSupport },
  ],
};
