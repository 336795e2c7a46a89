import { findRanges, type SecretForm, type SecretRange } from "./find-ranges.ts";
import { MASK } from "./mask.ts";

export { MASK, type SecretForm };

export type MaskedSecret = {
  /** Where the mask stands in the redacted text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What every secret of its kind begins with; absent where the kind is not known. Never any of the secret. */
  readonly opening?: string;
  readonly form: SecretForm;
};

export type RedactedText = { readonly text: string; readonly secrets: readonly MaskedSecret[] };

/**
 * Replaces every secret of a pasted text by `MASK`, also one that is quoted, escaped, percent-encoded, in base64 or
 * broken over lines. Ids, names and addresses stay. Never throws; the same text gives the same answer, and redacting
 * twice is redacting once.
 *
 * @returns the redacted text and where the masks stand in it, in order.
 */
export function redactText(text: string): RedactedText {
  return masked(text, findRanges(text), 0, text.length);
}

/** The part of a text from one offset to another, with the ranges in it masked; none of them lies across an end. */
export function masked(text: string, ranges: readonly SecretRange[], from: number, to: number): RedactedText {
  const secrets: MaskedSecret[] = [];
  let redacted = "";
  let kept = from;
  for (const { start, end, ...rest } of ranges) {
    if (start < from || end > to) continue;
    redacted += text.slice(kept, start);
    secrets.push({ start: redacted.length, end: redacted.length + MASK.length, ...rest });
    redacted += MASK;
    kept = end;
  }
  return { text: redacted + text.slice(kept, to), secrets };
}
