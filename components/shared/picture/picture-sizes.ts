/** A size of type in pixels with its line, as a multiple. */
export type TypeSize = { readonly fontSize: number; readonly lineHeight: number; readonly letterSpacing?: number };

/** Room for title and sentence, and in the corner beside its arrow. */
export const TEXT_WIDTH = 816;
export const CORNER_TEXT = 324;
export const SENTENCE_LINES = 3;

const TIGHT = -0.02;

/** visual.md: 92, 80 above 22 characters; the longest names of variants a step smaller, so that two lines hold them. */
export function titleSize(title: string): TypeSize {
  const fontSize = title.length > 34 ? 62 : title.length > 28 ? 70 : title.length > 22 ? 80 : 92;
  return { fontSize, lineHeight: 1.02, letterSpacing: fontSize * TIGHT };
}

/** Three lines hold it, at most. */
export function sentenceSize(sentence: string): TypeSize {
  return sentence.length > 130 ? { fontSize: 28, lineHeight: 1.32 } : { fontSize: 32, lineHeight: 1.32 };
}

/** The action on the yellow block: one line while it is short, else two. */
export function actionSize(action: string): TypeSize {
  const fontSize = action.length > 24 ? 25 : action.length > 19 ? 27 : 32;
  return { fontSize, lineHeight: 1.14, letterSpacing: fontSize * -0.015 };
}

/** How many letters of the asked tasks stand beside the marks and the verdict; by what a letter takes on average. */
export function askedRoom(marks: readonly string[], kicker: string): number {
  const taken = marks.reduce((sum, mark) => sum + 44 + mark.length * 12, 20 + kicker.length * 20);
  return Math.floor((TEXT_WIDTH - taken) / 13);
}

/** The block at the lower right, and the line with the verdict. */
export const CORNER_WIDTH = 440;
export const ROW_HEIGHT = 46;

export const MARK_GAP = 4;
/** More marks than these stand in two rows. */
const MARKS_IN_A_ROW = 9;

/** Side of a mark of the strip, and how many stand in a row. */
export function markGrid(count: number): { readonly size: number; readonly row: number } {
  if (count <= 7) return { size: 23, row: count };
  return { size: 19, row: count <= MARKS_IN_A_ROW ? count : Math.ceil(count / 2) };
}
