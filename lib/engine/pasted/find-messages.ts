import type { Found } from "./find-fields.ts";
import type { TextView } from "./text-view.ts";

const MESSAGE = /(["'])message\1 ?: ?b?(["'])/g;
const LONGEST = 1000;
const MOST = 20;

/** What stands in `message` fields, innermost first; a text that breaks off inside one gives what is there. */
export function findMessages({ text }: TextView): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (const match of text.matchAll(MESSAGE)) {
    const start = match.index + match[0].length;
    const quote = match[2] ?? '"';
    const end = endOf(text, start, quote);
    found.push({ value: text.slice(start, end), start, end });
    if (found.length >= MOST) break;
  }
  return found.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The closing quote is the one that a JSON mark follows: words hold apostrophes. */
function endOf(text: string, start: number, quote: string): number {
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = text.indexOf(quote, start); at >= 0 && at < limit; at = text.indexOf(quote, at + 1)) {
    if (/^\s?[,}\])]/.test(text.slice(at + 1, at + 3)) || at + 1 >= text.length) return at;
  }
  return limit;
}
