import { answersOf, type KnownAnswer } from "#lib/engine/api/known-answers.ts";
import { explainText } from "#lib/engine/pasted/explain-text.ts";
import { answerText } from "#lib/explain/pages/answer-body.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";

/** What stands in the gaps of a published answer, `<…>`, so that it reads as one that was met. All of it is made up. */
const IN_GAPS: Readonly<Record<string, string>> = {
  "model id": "claude-example-5",
  model: "claude-example-5",
  "other model": "claude-example-4",
  id: "wrkspc_01ExampleExampleExample",
  "file id": "file_011ExampleExample",
  uuid: "00000000-0000-4000-8000-000000000000",
  "org uuid": "00000000-0000-4000-8000-000000000000",
  beta: "example-2026-01-01",
  date: "1 January 2026",
};
/** A model with a published end, where the end is what the answer is about. */
const RETIRED_MODEL = "claude-3-haiku-20240307";

/**
 * The answer that a person with this cause plainly gets, as a text to paste: the first published one that is read as
 * this cause. Undefined where none is.
 *
 * @param startedAt ISO 8601 in UTC; a model that has ended by then is a retired one.
 */
export function exampleText(cause: CauseId, startedAt: string): string | undefined {
  const gaps = cause === "model-retired" ? { ...IN_GAPS, "model id": RETIRED_MODEL, model: RETIRED_MODEL } : IN_GAPS;
  return answersOf(cause)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((answer) =>
      answerText(answer)
        .replace(/<([a-z ]+)>/g, (gap, name: string) => gaps[name as keyof typeof gaps] ?? gap)
        .replaceAll("req_…", "req_011CVexampleExampleEx"),
    )
    .find((text) => explainText(text, { startedAt }).report.findings[0]?.cause === cause);
}

/** A whole sentence says most to a reader; a bare code least. */
function rank({ message, wording }: KnownAnswer): number {
  if (message === undefined) return 2;
  return wording === undefined ? 0 : 1;
}
