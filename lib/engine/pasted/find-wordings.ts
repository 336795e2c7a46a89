import type { TextView } from "./text-view.ts";
import { WORDINGS } from "./wordings/register.ts";
import type { Wording } from "./wordings/wording.ts";

export type FoundWording = { readonly wording: Wording; readonly start: number; readonly end: number };

const GAP = 200;
/** How often the first piece is tried again where the second does not follow. */
const TRIES = 40;
const DROPPED = /[\s"'`*\\]/g;

type Row = {
  readonly wording: Wording;
  readonly says: readonly (readonly string[])[];
  readonly beside?: string;
  readonly unless?: string;
};

const squeezed = (words: string) => words.replace(DROPPED, "").toLowerCase();

const ROWS: readonly Row[] = WORDINGS.map((wording) => ({
  wording,
  says: wording.says.map((words) => words.split(" … ").map(squeezed)),
  ...(wording.beside ? { beside: squeezed(wording.beside) } : {}),
  ...(wording.unless ? { unless: squeezed(wording.unless) } : {}),
}));

/**
 * Every wording of the catalogue that the text holds, in the order in which they win: sentences before
 * hints, then the catalogue's order. Offsets count in the squeezed view.
 */
export function findWordings(view: TextView): readonly FoundWording[] {
  const { text } = view;
  const found: FoundWording[] = [];
  for (const { wording, says, beside, unless } of ROWS) {
    if (unless !== undefined && text.includes(unless)) continue;
    if (beside !== undefined && !text.includes(beside)) continue;
    for (const parts of says) {
      const at = findParts(text, parts);
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

/** The pieces in their order, each at most `GAP` characters after the one before. */
function findParts(text: string, parts: readonly string[]): { start: number; end: number } | undefined {
  const [first = "", ...rest] = parts;
  let from = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const start = text.indexOf(first, from);
    if (start < 0) return undefined;
    let end = start + first.length;
    let whole = startsWord(text, start, first) && endsWord(text, end, first);
    for (const part of rest) {
      if (!whole) break;
      const next = text.slice(end, end + GAP + part.length).indexOf(part);
      whole = next >= 0;
      end += next + part.length;
    }
    if (whole) return { start, end };
    from = start + 1;
  }
  return undefined;
}

const DIGIT = /\d/;

/** A number is only that number where no digit goes on before or after it; so is a short word of one piece. */
function startsWord(text: string, start: number, piece: string): boolean {
  return !(DIGIT.test(piece[0] ?? "") && DIGIT.test(text[start - 1] ?? ""));
}
function endsWord(text: string, end: number, piece: string): boolean {
  return !(DIGIT.test(piece.at(-1) ?? "") && DIGIT.test(text[end] ?? ""));
}
