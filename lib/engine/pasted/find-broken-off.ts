import { findWording } from "./wordings/register.ts";
import { SENTENCE_HEADS } from "./wordings/sentence-heads.ts";

const DROPPED = /[\s"'`*\\]/g;
const HEADS = SENTENCE_HEADS.map(([words, id]) => ({
  words: words.replace(DROPPED, "").toLowerCase(),
  id,
  cause: findWording(id)?.cause,
}));
/** Where a message begins, less of its sentence has to be left to tell it. */
const LEAST_IN_FIELD = 11;
const LEAST_ANYWHERE = 16;
const MOST_CUTS = 8;

export type BrokenOff = { readonly id: string; readonly start: number; readonly end: number };

/** A sentence of the API of which only the beginning is left. Takes a squeezed text; offsets count in it. */
export function findBrokenOff(text: string): BrokenOff | undefined {
  for (const cut of cutsOf(text)) {
    const before = text.slice(Math.max(0, cut - 120), cut);
    for (const { words } of HEADS) {
      const left = longestOpening(words, before);
      if (left < LEAST_IN_FIELD) continue;
      const isField = /[:{]$/.test(before.slice(0, before.length - left));
      if (left < LEAST_ANYWHERE && !isField) continue;
      const id = rowOf(words.slice(0, left));
      if (id) return { id, start: cut - left, end: cut };
    }
  }
  return undefined;
}

/** Where a text breaks off: before each `…` or `...`, and at its end, whatever marks close it there. */
export function cutsOf(text: string): readonly number[] {
  const cuts: number[] = [];
  for (const match of text.matchAll(/…|\.\.\./g)) {
    cuts.push(match.index);
    if (cuts.length >= MOST_CUTS) break;
  }
  let end = text.length;
  while (end > 0 && text.length - end < 12 && ")]}.,;:…·|>".includes(text[end - 1] ?? " ")) end -= 1;
  return [...new Set([...cuts, end, text.length])];
}

function longestOpening(words: string, before: string): number {
  for (let length = Math.min(words.length, before.length); length >= LEAST_IN_FIELD; length -= 1)
    if (before.endsWith(words.slice(0, length))) return length;
  return 0;
}

/** The row whose sentence opens so; none where two causes' sentences do. */
function rowOf(left: string): string | undefined {
  const opened = HEADS.filter(({ words }) => words.startsWith(left) || left.startsWith(words));
  const [first] = opened;
  if (!first || opened.some(({ cause }) => cause !== first.cause)) return undefined;
  return opened.reduce((one, other) => (other.words.length < one.words.length ? other : one)).id;
}
