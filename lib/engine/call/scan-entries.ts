import type { Span } from "./call.ts";

export type Dialect = "json" | "python" | "typescript";
/** One element of a bracketed list: `key: value`, `key=value` or a bare value, without the comma after it. */
export type Entry = Span & { readonly key?: string; readonly value: Span };
export type Entries = { readonly entries: readonly Entry[]; readonly end: number; readonly closed: boolean };

/** No call has as many arguments or headers; what comes after is stepped over. */
const MAX_ENTRIES = 256;

/**
 * The elements of the brackets that open at `open`: a JSON object, a dict, an object literal or the arguments of a
 * call. What nests inside is stepped over, not read. Linear in what it steps over; never throws, whatever is unclosed.
 */
export function entriesIn(text: string, open: number, dialect: Dialect, limit = text.length): Entries {
  const entries: Entry[] = [];
  let start = open + 1;
  let mark = -1;
  let depth = 1;
  const add = (end: number) => {
    if (entries.length >= MAX_ENTRIES) return;
    const entry = entryOf(text, start, mark, end);
    if (entry) entries.push(entry);
  };
  let index = open + 1;
  while (index < limit) {
    const past = pastOpaque(text, index, dialect, limit);
    if (past > index) {
      index = past;
      continue;
    }
    const char = text[index];
    if (char === "(" || char === "[" || char === "{") depth += 1;
    else if (char === ")" || char === "]" || char === "}") {
      depth -= 1;
      if (depth === 0) {
        add(index);
        return { entries, end: index + 1, closed: true };
      }
    } else if (depth === 1) {
      if (char === ",") {
        add(index);
        start = index + 1;
        mark = -1;
      } else if (mark < 0 && (char === ":" || (char === "=" && !/[=>]/.test(text[index + 1] ?? "")))) {
        mark = index;
      }
    }
    index += 1;
  }
  add(limit);
  return { entries, end: limit, closed: false };
}

/** The end of the string or comment that starts here; the same place where none does. */
function pastOpaque(text: string, at: number, dialect: Dialect, limit: number): number {
  const char = text[at];
  if (char === '"' || char === "'" || (char === "`" && dialect === "typescript")) return pastString(text, at, limit);
  if (dialect === "python" && char === "#") return pastLine(text, at, limit);
  if (dialect === "typescript" && char === "/") {
    if (text[at + 1] === "/") return pastLine(text, at, limit);
    if (text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      return end < 0 ? limit : Math.min(end + 2, limit);
    }
  }
  return at;
}

function pastLine(text: string, at: number, limit: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? limit : Math.min(end, limit);
}

/** A string ends at its quote; one in single quotes that is not closed ends with its line. */
function pastString(text: string, at: number, limit: number): number {
  const quote = text[at] ?? "";
  const triple = quote.repeat(3);
  if (quote !== "`" && text.startsWith(triple, at)) {
    const end = text.indexOf(triple, at + 3);
    return end < 0 ? limit : Math.min(end + 3, limit);
  }
  for (let index = at + 1; index < limit; index += 1) {
    const char = text[index];
    if (char === "\\") index += 1;
    else if (char === quote) return index + 1;
    else if (char === "\n" && quote !== "`") return index;
  }
  return limit;
}

function entryOf(text: string, start: number, mark: number, end: number): Entry | undefined {
  const whole = trimmed(text, { start, end });
  if (whole.start === whole.end) return undefined;
  const key = mark < 0 ? undefined : nameIn(text.slice(start, mark));
  const value = key === undefined ? whole : trimmed(text, { start: mark + 1, end });
  return { ...whole, value, ...(key === undefined ? {} : { key }) };
}

/** A name, also where comments or blank lines stand before it. */
function nameIn(text: string): string | undefined {
  return /(?:^|[\s{(,/])["'`]?([A-Za-z_$][\w$-]{0,63})["'`]?\s*$/.exec(text.slice(-160))?.[1];
}

export function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? "")) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}

/** The inside of a string literal, where the value is one and holds no quote of its own kind. */
export function literalIn(text: string, { start, end }: Span): Span | undefined {
  const prefix = /[fFrRbBuU]/.test(text[start] ?? "") ? 1 : 0;
  const quote = text[start + prefix];
  if (quote !== '"' && quote !== "'" && quote !== "`") return undefined;
  if (end - start - prefix < 2 || text[end - 1] !== quote) return undefined;
  const inside = { start: start + prefix + 1, end: end - 1 };
  return text.slice(inside.start, inside.end).includes(quote) ? undefined : inside;
}
