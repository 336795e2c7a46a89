import { explainText } from "#lib/engine/pasted/explain-text.ts";
import type { Explained } from "#lib/engine/pasted/explained.ts";
import { systemClock } from "#lib/transports/system-clock.ts";

/** What the route answers: codes, facts, offsets and the redacted text. Nothing of a secret. */
export type ExplanationAnswer = Explained & { readonly findings: Explained["report"]["findings"] };

export function answerExplanation(text: string): ExplanationAnswer {
  const explained = explainText(text, { startedAt: new Date(systemClock.nowMs()).toISOString() });
  return { ...explained, findings: explained.report.findings };
}
