/** What is read of a text from each of its ends, in UTF-16 units. */
const END_UNITS = 16_384;

/** A text longer than 32 Ki units keeps its first and last 16 Ki, on lines of their own. */
export function cutMiddle(text: string): { readonly text: string; readonly cut: boolean } {
  if (text.length <= 2 * END_UNITS) return { text, cut: false };
  return { text: `${text.slice(0, END_UNITS)}\n…\n${text.slice(-END_UNITS)}`, cut: true };
}
