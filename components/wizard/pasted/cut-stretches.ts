import { MASK } from "#lib/redaction/redact-text.ts";
import type { Mark } from "./number-pieces.ts";

/** A stretch of the text that is drawn one way. */
export type Stretch =
  | { readonly kind: "text"; readonly text: string; readonly mark: Mark | null; readonly tags: readonly Mark[] }
  | { readonly kind: "masked" }
  | { readonly kind: "left-out"; readonly lines: number; readonly characters: number };

/** As much of a text is drawn whole. */
const WHOLE_CHARACTERS = 1_800;
const WHOLE_LINES = 24;
const AROUND_CHARACTERS = 240;
const AROUND_LINES = 2;

/**
 * The text in stretches, each under its innermost mark. Of a long text only what stands around the marks and masks
 * is drawn, unless all of it is asked for.
 */
export function cutStretches(text: string, marks: readonly Mark[], all: boolean): readonly Stretch[] {
  const masks = masksOf(text);
  const shown = all ? [{ start: 0, end: text.length }] : shownRanges(text, [...marks, ...masks]);
  const edges = [...marks, ...masks, ...shown].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].toSorted((a, b) => a - b);
  const stretches: Stretch[] = [];
  let leftOut = "";
  const flush = () => {
    if (leftOut !== "")
      stretches.push({ kind: "left-out", lines: leftOut.split("\n").length - 1, characters: leftOut.length });
    leftOut = "";
  };
  for (const [at, start] of cuts.entries()) {
    const end = cuts[at + 1];
    if (end === undefined) break;
    if (!shown.some((range) => range.start <= start && end <= range.end)) {
      leftOut += text.slice(start, end);
      continue;
    }
    flush();
    const mask = masks.find((each) => each.start <= start && end <= each.end);
    if (mask) {
      if (mask.start === start) stretches.push({ kind: "masked" });
      continue;
    }
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const mark = over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
    const tags = marks.filter((each) => each.tagged && each.end === end);
    stretches.push({ kind: "text", text: text.slice(start, end), mark, tags });
  }
  flush();
  return stretches;
}

/** True where a text is too long to be drawn whole at once. */
export function isFolded(text: string): boolean {
  return text.length > WHOLE_CHARACTERS || text.split("\n").length > WHOLE_LINES;
}

type Range = { readonly start: number; readonly end: number };

function masksOf(text: string): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(MASK); at >= 0; at = text.indexOf(MASK, at + MASK.length))
    found.push({ start: at, end: at + MASK.length });
  return found;
}

function shownRanges(text: string, points: readonly Range[]): readonly Range[] {
  if (!isFolded(text)) return [{ start: 0, end: text.length }];
  const wanted = points.length > 0 ? points : [{ start: 0, end: 0 }];
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of wanted.toSorted((a, b) => a.start - b.start)) {
    const range = { start: lineStart(text, start), end: lineEnd(text, end) };
    const last = ranges.at(-1);
    // A gap of a few words is no shorter than what would stand for it.
    if (last && range.start <= last.end + 80) last.end = Math.max(last.end, range.end);
    else ranges.push(range);
  }
  return ranges;
}

function lineStart(text: string, from: number): number {
  let at = from;
  for (let line = 0; line <= AROUND_LINES && at > 0; line += 1) at = Math.max(0, text.lastIndexOf("\n", at - 1));
  return Math.max(at === 0 ? 0 : at + 1, from - AROUND_CHARACTERS);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  for (let line = 0; line <= AROUND_LINES; line += 1) {
    const next = text.indexOf("\n", at);
    if (next < 0) {
      at = text.length;
      break;
    }
    at = next + (line < AROUND_LINES ? 1 : 0);
  }
  return Math.min(at, from + AROUND_CHARACTERS);
}
