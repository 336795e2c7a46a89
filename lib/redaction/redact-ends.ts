import { findRanges, type SecretRange } from "./find-ranges.ts";
import { masked, type RedactedText, redactText } from "./redact-text.ts";

/** What is looked at beyond a cut: a credential that lies across it is found whole, and the cut moved past it. */
const BEYOND_UNITS = 4096;
const LEFT_OUT = "\n…\n";

/**
 * Redacts a text as `redactText` does; one longer than twice `endUnits` keeps its first and last `endUnits`, on lines
 * of their own. Cut first and redacted then, the rest of a key that the cut went through would stay.
 *
 * @param endUnits UTF-16 code units.
 */
export function redactEnds(text: string, endUnits: number): RedactedText & { readonly cut: boolean } {
  if (text.length <= 2 * endUnits) return { ...redactText(text), cut: false };
  const first = text.slice(0, endUnits + BEYOND_UNITS);
  const inFirst = findRanges(first);
  const head = masked(first, inFirst, 0, across(inFirst, endUnits)?.end ?? endUnits);
  const last = text.slice(-endUnits - BEYOND_UNITS);
  const inLast = findRanges(last);
  const cut = last.length - endUnits;
  const tail = masked(last, inLast, across(inLast, cut)?.start ?? cut, last.length);
  const shift = head.text.length + LEFT_OUT.length;
  const moved = tail.secrets.map((secret) => ({ ...secret, start: secret.start + shift, end: secret.end + shift }));
  return { text: head.text + LEFT_OUT + tail.text, secrets: [...head.secrets, ...moved], cut: true };
}

function across(ranges: readonly SecretRange[], cut: number): SecretRange | undefined {
  return ranges.find(({ start, end }) => start < cut && cut < end);
}
