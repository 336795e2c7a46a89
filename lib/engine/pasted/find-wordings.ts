import { cutsOf } from "./find-broken-off.ts";
import { gramsOf, marksOf, mayHold, type SeenGrams } from "./seen-grams.ts";
import { resemble, type TextView } from "./text-view.ts";
import { WORDINGS } from "./wordings/register.ts";
import type { Wording } from "./wordings/wording.ts";

export type FoundWording = { readonly wording: Wording; readonly start: number; readonly end: number };

const GAP = 200;
/** How often the first piece is tried again where it stands inside a word or the second does not follow. */
const TRIES = 24;
/** What is left of a sentence that breaks off must be this long to count as that sentence. */
const LEAST_LEFT = 24;
/** Screenshots read by a machine are short; only in these are look-alike letters taken for one another. */
const LONGEST_SCREENSHOT = 2000;
const DROPPED = /[\s"'`*\\]/g;

type Piece = {
  readonly text: string;
  readonly marks: readonly number[];
  /** Of what must be left of it where a text breaks off. */
  readonly headMarks: readonly number[];
  readonly wholeStart: boolean;
  readonly wholeEnd: boolean;
};
type Row = {
  readonly wording: Wording;
  readonly says: readonly (readonly Piece[])[];
  readonly beside?: readonly string[];
  readonly unless?: readonly string[];
};

const squeezed = (words: string) => words.replace(DROPPED, "").toLowerCase();

function pieceOf(words: string, isFirst: boolean): Omit<Piece, "marks" | "headMarks"> {
  const text = squeezed(words);
  const oneWord = /^[a-z0-9_.-]+$/i.test(words.trim());
  return {
    text,
    wholeStart: (isFirst && oneWord && /^[a-z]/.test(text)) || /^\d/.test(text),
    wholeEnd: (isFirst && oneWord && text.length <= 8) || /\d$/.test(text),
  };
}

const rowOf = (wording: Wording, to: (text: string) => string): Row => ({
  wording,
  says: wording.says.map((words) =>
    words.split(" … ").map((part, index) => {
      const piece = pieceOf(part, index === 0);
      const text = to(piece.text);
      return { ...piece, text, marks: marksOf(text), headMarks: marksOf(text.slice(0, LEAST_LEFT)) };
    }),
  ),
  ...(wording.beside ? { beside: wording.beside.map((words) => to(squeezed(words))) } : {}),
  ...(wording.unless ? { unless: wording.unless.map((words) => to(squeezed(words))) } : {}),
});

const ROWS = WORDINGS.map((wording) => rowOf(wording, (text) => text));
let resembling: readonly Row[] | undefined;

/**
 * Every wording of the catalogue that the text holds, in the order in which they win: sentences before
 * hints, then the catalogue's order. Offsets count in the squeezed view.
 */
export function findWordings(view: TextView): readonly FoundWording[] {
  const found = findRows(ROWS, view, cutsOf(view.text));
  if (found.some(({ wording }) => wording.by === "sentence") || view.text.length > LONGEST_SCREENSHOT) return found;
  resembling ??= WORDINGS.filter(({ by }) => by === "sentence").map((wording) =>
    rowOf(wording, (text) => resemble({ text, at: new Int32Array(text.length + 1) }).text),
  );
  const alike = resemble(view);
  const read = findRows(resembling, alike, []).map((one) => ({
    ...one,
    start: alike.at[one.start] ?? 0,
    end: alike.at[one.end] ?? view.text.length,
  }));
  return [...read, ...found];
}

function findRows(rows: readonly Row[], { text, starts }: TextView, cuts: readonly number[]): FoundWording[] {
  const found: FoundWording[] = [];
  const seen = gramsOf(text);
  for (const { wording, says, beside, unless } of rows) {
    if (unless?.some((words) => text.includes(words))) continue;
    if (beside && !beside.some((words) => text.includes(words))) continue;
    for (const pieces of says) {
      const at = findPieces(text, starts, seen, pieces) ?? findOpening(text, cuts, seen, pieces);
      if (!at) continue;
      found.push({ wording, ...at });
      break;
    }
  }
  return [
    ...found.filter(({ wording }) => wording.by === "sentence"),
    ...found.filter(({ wording }) => wording.by === "hint"),
  ];
}

type At = { readonly start: number; readonly end: number };

/** The pieces in their order, each at most `GAP` characters after the one before. */
function findPieces(
  text: string,
  starts: Uint8Array | undefined,
  seen: SeenGrams,
  pieces: readonly Piece[],
): At | undefined {
  const [first, ...rest] = pieces;
  if (!first || !pieces.every(({ marks }) => mayHold(seen, marks))) return undefined;
  let from = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const start = text.indexOf(first.text, from);
    if (start < 0) return undefined;
    let end = start + first.text.length;
    let whole = stands(text, starts, first, start);
    for (const piece of rest) {
      if (!whole) break;
      const next = text.slice(end, end + GAP + piece.text.length).indexOf(piece.text);
      whole = next >= 0 && stands(text, starts, piece, end + next);
      end += next + piece.text.length;
    }
    if (whole) return { start, end };
    from = start + 1;
  }
  return undefined;
}

const WORD = /[a-z0-9]/;

/** A short word or a number counts only by itself: neither inside a word nor inside a longer number. */
function stands(text: string, starts: Uint8Array | undefined, piece: Piece, start: number): boolean {
  const end = start + piece.text.length;
  const goesOn = (at: number) => starts?.[at] !== 1 && WORD.test(text[at] ?? "");
  if (piece.wholeStart && start > 0 && WORD.test(text[start - 1] ?? "") && starts?.[start] !== 1) return false;
  return !(piece.wholeEnd && end < text.length && goesOn(end));
}

/** The beginning of a sentence right before a place where the text breaks off. */
function findOpening(text: string, cuts: readonly number[], seen: SeenGrams, pieces: readonly Piece[]): At | undefined {
  const [only] = pieces;
  if (!only || pieces.length > 1 || only.text.length <= LEAST_LEFT || !mayHold(seen, only.headMarks)) return undefined;
  const head = only.text.slice(0, LEAST_LEFT);
  for (const cut of cuts) {
    const start = text.indexOf(head, Math.max(0, cut - only.text.length));
    if (start >= 0 && start < cut && only.text.startsWith(text.slice(start, cut))) return { start, end: cut };
  }
  return undefined;
}
