import { titleInSentence } from "#components/wizard/title-words.ts";
import type { PastedRun } from "#components/wizard/wizard-state.ts";

/** How a later text stands to an earlier one. `answered`: it reads as an answer that is no error. */
export type TextComparison = "same" | "another" | "answered" | "undecided";

const ANSWER = /\bHTTP\/[\d.]+ 2\d\d\b|"type"\s*:\s*"message"|'type'\s*:\s*'message'|\bmsg_[A-Za-z0-9]{8}/;

/** Holds two texts against each other. A text alone never shows that something works. */
export function compareTexts(before: PastedRun, after: PastedRun): TextComparison {
  const [was, is] = [before.report.findings[0], after.report.findings[0]];
  if (is && is.cause !== "unknown") return was?.cause === is.cause && was.variant === is.variant ? "same" : "another";
  const { evidence, redactedText } = after.explained;
  const refused = evidence.status !== undefined && evidence.status >= 300;
  return !refused && ANSWER.test(redactedText) ? "answered" : "undecided";
}

export function againSays(comparison: TextComparison, title: string): string {
  switch (comparison) {
    case "same":
      return `As before: ${titleInSentence(title)}. If the change was made, the program does not have it yet.`;
    case "another":
      return `Something else now: ${titleInSentence(title)}.`;
    case "answered":
      return "That reads as an answer and not as a refusal. Only a run proves that it is open.";
    case "undecided":
      return "Nothing in it names a cause. The whole answer with its status says more; a run settles it.";
  }
}
