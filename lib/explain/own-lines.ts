import type { Correction } from "#lib/engine/call/correct-call.ts";
import { keyAsVariable } from "#lib/engine/call/mask-key.ts";
import { textEdits } from "#lib/engine/call/text-edits.ts";
import type { TextEdit } from "#lib/engine/call/text-places.ts";
import type { Snippet } from "./words.ts";

type Line = Snippet["lines"][number];
type Range = { readonly from: number; readonly to: number };

/** Lines beside a change that are shown with it. */
const AROUND = 2;
/** Longer lines are cut around what changes in them; what is copied is whole. */
const LONGEST_LINE = 240;

/** The person's own lines with what changes in them, and their whole call as it is then. */
export type OwnLines = { readonly snippet: Snippet; readonly copy: string };

/**
 * A correction in the very lines that were pasted.
 *
 * @param text the redacted text the call was read from.
 * @returns undefined where the change has no place in that text.
 */
export function ownLines(text: string, correction: Correction): OwnLines | undefined {
  const changes = textEdits(text, correction);
  if (!changes) return undefined;
  const quiet = keyAsVariable(text, correction.call).filter((one) => !changes.some((other) => meet(one, other)));
  const before = apply(text, quiet);
  const starts = lineStarts(text);
  const first = lineOf(starts, correction.call.start);
  const last = lineOf(starts, Math.max(correction.call.start, correction.call.end - 1));
  const ranges = merged(changes.map(({ start, end }) => ({ from: lineOf(starts, start), to: lineOf(starts, end) })));
  // Quiet edits keep to their line, so a line of the text is a line of what is shown.
  if (quiet.some((one) => one.text.includes("\n") || lineOf(starts, one.start) !== lineOf(starts, one.end)))
    return undefined;
  const shown = before.split("\n").map((line) => line.replace(/\r$/, ""));
  const spans = ranges.map((range) => ({ range, after: rangeAfter(text, starts, range, [...quiet, ...changes]) }));
  const [from, to] = [Math.min(first, ranges[0]?.from ?? first), Math.max(last, ranges.at(-1)?.to ?? last)];
  return {
    snippet: { lines: linesOf(shown, spans, from, to).map((line) => (line.mark ? line : shortened(line))) },
    copy: wholeOf(shown, spans, from, to).join("\n"),
  };
}

type Changed = { readonly range: Range; readonly after: readonly string[] };

function linesOf(shown: readonly string[], spans: readonly Changed[], from: number, to: number): Line[] {
  const lines: Line[] = [];
  let next = from;
  for (const { range, after } of spans) {
    const start = Math.max(next, range.from - AROUND);
    if (start > next) lines.push({ text: "…" });
    for (let line = start; line < range.from; line += 1) lines.push({ text: shown[line] ?? "" });
    lines.push(...difference(shown.slice(range.from, range.to + 1), after));
    next = range.to + 1;
    const end = Math.min(to, range.to + AROUND);
    const following = spans.find((other) => other.range.from > range.to)?.range.from ?? end + 1;
    for (; next <= end && next < following; next += 1) lines.push({ text: shown[next] ?? "" });
  }
  return next <= to ? [...lines, { text: "…" }] : lines;
}

function wholeOf(shown: readonly string[], spans: readonly Changed[], from: number, to: number): string[] {
  const whole: string[] = [];
  for (let line = from; line <= to; line += 1) {
    const changed = spans.find(({ range }) => range.from === line);
    whole.push(...(changed ? changed.after : [shown[line] ?? ""]));
    if (changed) line = changed.range.to;
  }
  return whole;
}

/** Lines that are the same at both ends of a change are not part of it. */
function difference(old: readonly string[], now: readonly string[]): Line[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const focus = firstDifference(old[head], now[head]);
  const plain = (text: string): Line => ({ text });
  return [
    ...old.slice(0, head).map(plain),
    ...old.slice(head, old.length - tail).map((text) => shortened({ text, mark: "remove" }, focus)),
    ...now.slice(head, now.length - tail).map((text) => shortened({ text, mark: "add" }, focus)),
    ...old.slice(old.length - tail).map(plain),
  ];
}

function rangeAfter(
  text: string,
  starts: readonly number[],
  { from, to }: Range,
  edits: readonly TextEdit[],
): string[] {
  const start = starts[from] ?? 0;
  const end = starts[to + 1] ?? text.length + 1;
  const inside = edits.filter((edit) => edit.start >= start && edit.end < end);
  const moved = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const after = apply(text.slice(start, end - 1), moved);
  // A line that was taken out whole leaves none behind.
  return after === ""
    ? []
    : after
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => line.replace(/\r$/, ""));
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function meet(a: TextEdit, b: TextEdit): boolean {
  return a.start < b.end && b.start < a.end;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last && range.from <= last.to + 1)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

/** A long line keeps its opening where nothing of it changes, and what changes in it else. */
function shortened({ text, ...line }: Line, focus = 0): Line {
  if (text.length <= LONGEST_LINE) return { text, ...line };
  const from = Math.max(0, Math.min(focus - LONGEST_LINE / 2, text.length - LONGEST_LINE));
  const cut = text.slice(from, from + LONGEST_LINE);
  return { text: `${from > 0 ? "…" : ""}${cut}${from + LONGEST_LINE < text.length ? "…" : ""}`, ...line };
}

/** Where two lines begin to differ. */
function firstDifference(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
