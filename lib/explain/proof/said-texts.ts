import { sayText } from "../load-words.ts";
import type { About, AskedQuestion, CauseWords, RemedyWords, Say } from "../words.ts";

export function saysOfCause(words: CauseWords): readonly Say[] {
  return [
    words.title,
    words.sentence,
    ...words.whatIsSo,
    words.because,
    words.notSeenYet,
    ...words.lookAlikes.flatMap(({ looksLike, difference }) => [looksLike, difference]),
    words.whoCanFix,
    ...words.alsoWho.map(({ when }) => when),
    words.retest,
    ...words.sources.map(({ says }) => says),
  ];
}

export function saysOfRemedy(words: RemedyWords): readonly Say[] {
  return [
    words.action,
    words.headline,
    words.sentence,
    words.done,
    ...words.moves.flatMap((move) => [
      move.title,
      ...move.say,
      ...(move.question ? saysOfQuestion(move.question) : []),
      ...(move.caution ? [move.caution] : []),
      ...(move.place ? [move.place.lookFor] : []),
    ]),
    words.save.headline,
    words.save.sentence,
    ...words.save.look,
    ...(words.message ? [words.message.subject, ...words.message.paragraphs] : []),
    ...words.sources.map(({ says }) => says),
  ];
}

function saysOfQuestion(question: (about: About) => AskedQuestion): readonly Say[] {
  return [
    (about) => {
      const asked = question(about);
      return "answers" in asked
        ? asked.answers.map(({ answer, means }) => `${answer}. ${means}`).join(" ")
        : asked.meaning;
    },
  ];
}

/** Each text once that these say in any of the situations. */
export function textsOf(says: readonly Say[], abouts: readonly About[]): ReadonlySet<string> {
  if (abouts.length === 0) return new Set();
  return new Set(says.flatMap((say) => (typeof say === "string" ? [say] : abouts.map((about) => say(about)))));
}

/** All that these say in one situation. */
export function wholeText(says: readonly Say[], about: About): string {
  return says.map((say) => sayText(say, about)).join(" ");
}

export const wordCount = (text: string): number => text.trim().split(/\s+/).length;
