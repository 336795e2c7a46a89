import { SECRET_PATTERNS } from "./find-secrets.ts";
import { MASK } from "./mask.ts";

export { MASK };

/** How a secret was written in the text. */
export type SecretForm = "plain" | "percent" | "escaped" | "split" | "base64" | "hex";

export type MaskedSecret = {
  /** Where the mask stands in the redacted text, in UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What every secret of its kind begins with; absent where the kind is not known. Never any of the secret. */
  readonly opening?: string;
  readonly form: SecretForm;
};

export type RedactedText = { readonly text: string; readonly secrets: readonly MaskedSecret[] };

const OPENING = /^(?:sk-ant-(?:(?:(?:api|admin|oat|sid|ort)\d{0,2}|cc|si|req)-)?|sk-(?:proj|svcacct|admin|or)-|AIza)/i;

/**
 * Replaces every secret of a pasted text by `MASK`. Never throws; the same text gives the same answer, and
 * redacting twice is redacting once.
 *
 * @returns the redacted text and where the masks stand in it, in order.
 */
export function redactText(text: string): RedactedText {
  const secrets: MaskedSecret[] = [];
  let redacted = "";
  let kept = 0;
  for (const { start, end } of rangesOf(text)) {
    if (start < kept) continue;
    redacted += text.slice(kept, start);
    const opening = OPENING.exec(text.slice(start, end))?.[0];
    secrets.push({
      start: redacted.length,
      end: redacted.length + MASK.length,
      ...(opening ? { opening } : {}),
      form: "plain",
    });
    redacted += MASK;
    kept = end;
  }
  return { text: redacted + text.slice(kept), secrets };
}

function rangesOf(text: string): { start: number; end: number }[] {
  const found = SECRET_PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const ranges: { start: number; end: number }[] = [];
  for (const range of found) {
    const last = ranges.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}
