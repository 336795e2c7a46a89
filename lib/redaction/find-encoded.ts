import { countUpTo, type View } from "./fold-text.ts";

/** Four characters of base64 that hold three of readable ASCII: chance gives them once in fourteen. */
const QUAD = "[CI-Za-f][C-HS-Xi-nyz0-3AQgw][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/_-]";
const BASE64 = new RegExp(`(?:${QUAD}){5,}[A-Za-z0-9+/_-]{0,3}={0,2}`, "g");
const HEX = /(?:[2-7][0-9a-f](?:[\s:,]{0,2}(?:0x)?)){15,}/gi;
const BASE64_LETTER = /[A-Za-z0-9+/_-]/;
const SHORTEST_REST = 8;
const FAR_ENOUGH = 64;

export type EncodedRun = { readonly start: number; readonly end: number; readonly form: "base64" | "hex" };

/**
 * Finds base64 and hex of readable text in which a secret stands.
 *
 * @param joined a view without line breaks; its `places` are where breaks were.
 * @param opens what the decoded text holds; undefined where no secret is in it.
 * @returns ranges in the view's own text, each with what `opens` said.
 */
export function findEncoded<T>(joined: View, opens: (decoded: string) => T | undefined): (EncodedRun & { found: T })[] {
  const { text, places } = joined;
  const runs: (EncodedRun & { found: T })[] = [];
  for (const match of text.matchAll(BASE64)) {
    const { starts, end } = wholeLines(text, places, match.index, match.index + match[0].length);
    for (const start of starts) {
      const found = opens(fromBase64(text.slice(start, end)));
      if (found === undefined) continue;
      runs.push({ start, end, form: "base64", found });
      break;
    }
  }
  for (const match of text.matchAll(HEX)) {
    const found = opens(fromHex(match[0]));
    if (found !== undefined)
      runs.push({ start: match.index, end: match.index + match[0].trimEnd().length, form: "hex", found });
  }
  return runs;
}

/**
 * A line belongs to a run that goes over lines only as a whole, and a last one only when it is no mere word. What
 * stands before a slash may be an address, and a first line that begins elsewhere a sentence: tried without them first.
 */
function wholeLines(text: string, breaks: readonly number[], from: number, to: number) {
  const isCut = (at: number) =>
    BASE64_LETTER.test(text.charAt(at)) && countUpTo(breaks, at) === countUpTo(breaks, at - 1);
  const first = countUpTo(breaks, from);
  let end = to;
  for (let next = countUpTo(breaks, to - 1); next > first; next -= 1) {
    const last = breaks[next - 1] ?? from;
    if (!isCut(end) && (end - last >= SHORTEST_REST || text.charAt(end - 1) === "=")) break;
    end = last;
  }
  const firstBreak = breaks[first] ?? to;
  const slash = from + text.slice(from, Math.min(firstBreak, from + FAR_ENOUGH)).lastIndexOf("/") + 1;
  const startsElsewhere = firstBreak < end && isCut(from) && BASE64_LETTER.test(text.charAt(from - 1));
  return { starts: new Set([...(startsElsewhere ? [firstBreak] : []), slash, from]), end };
}

function fromBase64(text: string): string {
  const letters = text.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  return atob(letters.slice(0, letters.length % 4 === 1 ? -1 : undefined));
}

function fromHex(text: string): string {
  const bytes = text.replace(/0x|[^0-9a-f]/gi, "").match(/../g) ?? [];
  return bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join("");
}
