import type { Explained, SpanRole } from "#lib/engine/pasted/explained.ts";
import { type SaidOfPieces, sayOfPieces } from "#lib/explain/said-of-spans.ts";

/** A row of "How it was read". */
export type ReadRow = SaidOfPieces & { readonly number: number; readonly decides: boolean };
/** A piece of the text as it is marked; `tagged`: its number stands behind it. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly decides: boolean;
  readonly number: number;
  readonly tagged: boolean;
};
export type NumberedText = { readonly rows: readonly ReadRow[]; readonly marks: readonly Mark[] };

type Piece = { readonly start: number; readonly end: number; readonly as: SpanRole; readonly decides: boolean };

const holds = (outer: Piece, inner: Piece) => outer.start <= inner.start && inner.end <= outer.end;

/**
 * Numbers what was read in a text, in the order it stands there. What lies in or runs into another piece of its kind
 * shares its number, and so do the status and the type of one answer, and the same words said twice.
 */
export function numberPieces({ redactedText, spans, setAside }: Explained): NumberedText {
  const textOf = ({ start, end }: Piece) => redactedText.slice(start, end);
  const pieces: readonly Piece[] = [
    ...spans.map(({ start, end, as }) => ({ start, end, as, decides: true })),
    ...setAside.map(({ start, end, as }) => ({ start, end, as, decides: false })),
  ]
    .map((piece, _, all) => afterType(piece, all, redactedText))
    .filter(({ start, end }) => end > start)
    // The longer of two that begin alike comes first: it is the one that holds the other.
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const home = groups.find((group) => group.some((each) => belongs(piece, each, textOf)));
    if (home) home.push(piece);
    else groups.push([piece]);
  }
  return {
    rows: groups.map((group, index) => ({
      ...sayOfPieces(uniquePieces(group, textOf), group[0]?.decides ?? false),
      number: index + 1,
      decides: group[0]?.decides ?? false,
    })),
    marks: groups.flatMap((group, index) => marksOf(group, index + 1)),
  };
}

/** Between a type and the words that follow it in the same body. */
const TO_THE_WORDS = /^[^A-Za-z]*(?:message[^A-Za-z]+)?/;

/** Words that are known together with the type before them: the type is marked for itself. */
function afterType(piece: Piece, all: readonly Piece[], text: string): Piece {
  const type = all.find(
    (each) => each.as === "type" && piece.as === "wording" && piece.start <= each.start && each.end < piece.end,
  );
  if (!type || type.start > piece.start) return piece;
  return { ...piece, start: type.end + (TO_THE_WORDS.exec(text.slice(type.end, piece.end))?.[0].length ?? 0) };
}

/** Status and type are said of one answer. */
const ANSWER: ReadonlySet<SpanRole> = new Set<SpanRole>(["status", "type"]);

function belongs(piece: Piece, each: Piece, textOf: (piece: Piece) => string): boolean {
  if (piece.decides !== each.decides) return false;
  if (holds(each, piece)) return true;
  // Words and the model in them run into each other; a status and a type stand for themselves.
  if (piece.start < each.end && each.start < piece.end && !ANSWER.has(each.as) && !ANSWER.has(piece.as)) return true;
  if (each.as === piece.as) return textOf(each).toLowerCase() === textOf(piece).toLowerCase();
  return piece.decides && ANSWER.has(each.as) && ANSWER.has(piece.as);
}

function uniquePieces(group: readonly Piece[], textOf: (piece: Piece) => string) {
  const said = new Map(
    group
      // What an inner piece of the same role adds was said by the outer one.
      .filter((piece) => !group.some((other) => other !== piece && other.as === piece.as && holds(other, piece)))
      .map((piece) => [`${piece.as} ${textOf(piece).toLowerCase()}`, { as: piece.as, piece: textOf(piece) }]),
  );
  return [...said.values()];
}

function marksOf(group: readonly Piece[], number: number): readonly Mark[] {
  const hasType = group.some(({ as }) => as === "type");
  const marks: Mark[] = [];
  for (const { start, end, as, decides } of group.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last && start < last.end) marks[marks.length - 1] = { ...last, end: Math.max(last.end, end) };
    else marks.push({ start, end, decides, number, tagged: !(hasType && as === "status") });
  }
  return marks;
}
