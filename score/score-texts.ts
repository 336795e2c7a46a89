import { explainText } from "#lib/engine/pasted/explain-text.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Labelled } from "./read-labelled.ts";

export type Answer = CauseId | "no finding";

/** One labelled text beside what the parser says of it. */
export type Scored = {
  readonly labelled: Labelled;
  /** The cause of the first finding. */
  readonly got: Answer;
  readonly confidence?: "confirmed" | "likely" | "possible";
  /** It is the label or one of its alternatives. */
  readonly isRight: boolean;
  /** It is the label itself. */
  readonly isLabel: boolean;
  /** The label's status, else the one that was found in the text. */
  readonly status?: number;
  readonly errorType?: string;
};

/**
 * Puts each text before the parser and its first finding beside the label.
 *
 * @param startedAt ISO 8601 in UTC; retirements are looked up for this day.
 */
export function scoreTexts(texts: readonly Labelled[], startedAt: string): readonly Scored[] {
  return texts.map((labelled) => {
    const { report, evidence } = explainText(labelled.text, { startedAt });
    const first = report.findings[0];
    const got: Answer = first?.cause ?? "no finding";
    const isLabel = got === labelled.cause;
    const status = labelled.status ?? evidence.status;
    return {
      labelled,
      got,
      ...(first ? { confidence: first.confidence } : {}),
      isLabel,
      isRight: isLabel || labelled.alt.some((cause) => cause === got),
      ...(status === undefined ? {} : { status }),
      ...(evidence.errorType === undefined ? {} : { errorType: evidence.errorType }),
    };
  });
}
