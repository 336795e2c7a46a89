import { isOrdinary } from "./ordinary-runs.ts";

/** A line break, or a seam of joined strings, with all that editors, mails and terminals put around it. */
const LINE_BREAK = String.raw`["'\`]{0,3}[ \t\r|│┃]*(?:[\\+.&=^][ \t\r]*["'\`]?)?\n[\s|│┃>#]*(?:["'\`]\s*(?:[+.&]\s*)?(?=["'\`])|[+.&]\s*)?(?:[frbu]?["'\`]{1,3})?`;
const JOINED_STRINGS = String.raw`["'\`][ \t]*(?:[+.&][ \t]*)?["'\`]`;
const SEAM = `(?:${LINE_BREAK}|${JOINED_STRINGS})`;
/** Seams within what could be one run; the look-behind makes each place tried once. */
export const SEAMS = new RegExp(`(?<=[A-Za-z0-9_+/-])${SEAM}(?=[A-Za-z0-9_+/-])`, "g");

/** Code says itself that the two are one. */
const SAYS_JOINED = /^(?:\\\r?\n|["'`]\s*(?:[+.&]\s*|\n\s*)["'`])$/;
/** What so ends is a name in a dictionary, unless it is longer. */
const OPENS_ENTRY = /["'`]\s*:/y;
const LONGEST_NAME = 24;
const SEAM_HERE = new RegExp(SEAM, "y");
const ANOTHER_KEY = /^sk-/i;
/** A shorter rest is not told from a word, and gives nothing away. */
const SHORTEST_REST = 6;
/** Shorter pieces, alone in their lines, are judged together. */
const SHORTEST_LINE = 8;
/** So many pieces may lie between a key and the next piece of it that is told for sure. */
const MOST_BETWEEN = 4;

const HEX = /^[0-9a-f]+$/;
/** No credential is longer; what is longer is a file. */
const LONGEST = 8192;

type Kind = {
  /** Sticky; matches what may stand in a row. */
  readonly run: RegExp;
  readonly isHex: boolean;
  /** True for a body after which nothing can follow, and which is surely one. */
  readonly isWhole: (body: string) => boolean;
};

/**
 * The body from `from` to `first`, read on over line breaks for as long as what follows can only be its rest.
 *
 * @returns the body without the breaks in it, and the offset after its last character.
 */
export function readOn(text: string, from: number, first: number, { run, isHex, isWhole }: Kind) {
  let end = first;
  let body = text.slice(from, end);
  let joined = body;
  let between = "";
  let count = 0;
  let allShort = true;
  let mayBeHex = isHex || HEX.test(body);
  const isRest = (piece: string) =>
    piece.length >= SHORTEST_REST && (!isOrdinary(piece) || (mayBeHex && HEX.test(piece)));
  let at = end;
  while (joined.length < LONGEST && !isWhole(joined)) {
    SEAM_HERE.lastIndex = at;
    const seam = SEAM_HERE.exec(text);
    if (!seam) break;
    const next = at + seam[0].length;
    at = runEnd(text, next, run);
    const part = text.slice(next, at);
    if (part === "" || ANOTHER_KEY.test(part)) break;
    joined += part;
    between += part;
    count += 1;
    allShort &&= part.length < SHORTEST_LINE;
    OPENS_ENTRY.lastIndex = at;
    const isName = part.length < LONGEST_NAME && OPENS_ENTRY.test(text);
    if (isName) break;
    const isSure = part.length >= SHORTEST_REST && SAYS_JOINED.test(seam[0]);
    if (isSure || isWhole(joined) || isRest(part) || (allShort && isRest(between))) {
      mayBeHex = isHex || ((mayBeHex || body === "") && HEX.test(between));
      body = joined;
      end = at;
      between = "";
      count = 0;
      allShort = true;
    } else if (count === MOST_BETWEEN) break;
  }
  return { body, end };
}

/** The offset after the run that begins at `from`. */
export function runEnd(text: string, from: number, run: RegExp): number {
  run.lastIndex = from;
  return from + (run.exec(text)?.[0].length ?? 0);
}
