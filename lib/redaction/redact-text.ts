import { findRanges, type SecretForm } from "./find-ranges.ts";
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
  const secrets: MaskedSecret[] = [];
  let redacted = "";
  let kept = 0;
  for (const { start, end, ...rest } of findRanges(text)) {
    redacted += text.slice(kept, start);
    secrets.push({ start: redacted.length, end: redacted.length + MASK.length, ...rest });
    redacted += MASK;
    kept = end;
  }
  return { text: redacted + text.slice(kept), secrets };
}
