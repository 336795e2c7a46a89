/** A reading form of a text: each of its characters knows where it stands in the text it was made from. */
export type TextView = {
  readonly text: string;
  /** `at[i]` is the offset, in the original, of character `i`; one more entry marks the end. */
  readonly at: Int32Array;
  /** 1 where a squeezed text had a space or a quote right before the character. */
  readonly starts?: Uint8Array;
};

/** What a terminal, a log collector or a mail client sets before each line. */
const LINE_PREFIX =
  /(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]{0,10}Z?\s{1,4}|[\w./-]{1,48}\s{0,12}\|\s|(?:[>│┃|]\s?){1,4}|\s{1,200})/y;
const ENTITY = /&(?:quot|apos|amp|lt|gt|nbsp|#\d{2,4}|#x[0-9a-f]{2,4});/iy;
const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
};
const ANSI = /\u001b\[[0-9;]{0,16}[A-Za-z]|\[\d{1,2}(?:;\d{1,3}){0,4}m/y;
const QUOTES: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "«": '"',
  "»": '"',
};
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
/** Arrows, boxes, signs, and the halves of pictures outside the basic plane. */
const ORNAMENT = /[\u2190-\u2bff]|[\ud83c-\ud83e]|[\udc00-\udfff]|\ufe0f/;

/**
 * The text on one line: escapes, entities and colours undone, each run of white space one space, what stands
 * before every line left out. Escaped JSON inside JSON reads like JSON. One pass over the text.
 */
export function flatten(original: string): TextView {
  const out: string[] = [];
  const at: number[] = [];
  let spaced = true;
  const put = (char: string, from: number) => {
    const blank = char === " ";
    if (blank && spaced) return;
    spaced = blank;
    out.push(char);
    at.push(from);
  };
  let index = 0;
  let lineStart = true;
  while (index < original.length) {
    if (lineStart) {
      lineStart = false;
      const length = matchAt(LINE_PREFIX, original, index);
      if (length > 0) {
        put(" ", index);
        index += length;
        continue;
      }
    }
    const char = original[index] ?? "";
    if (char === "\n" || char === "\r") {
      put(" ", index);
      lineStart = true;
      index += 1;
    } else if (char === "\\") {
      index = putEscape(original, index, put);
    } else if (char === "&") {
      const length = matchAt(ENTITY, original, index);
      put(length > 0 ? entity(original.slice(index, index + length)) : char, index);
      index += Math.max(1, length);
    } else if (char === "\u001b" || char === "[") {
      const length = matchAt(ANSI, original, index);
      if (length === 0) put(char === "[" ? char : " ", index);
      index += Math.max(1, length);
    } else if (INVISIBLE.test(char)) {
      index += 1;
    } else {
      put(/\s/.test(char) || ORNAMENT.test(char) ? " " : (QUOTES[char] ?? char), index);
      index += 1;
    }
  }
  at.push(original.length);
  return { text: out.join(""), at: Int32Array.from(at) };
}

/** A run of backslashes and what it escapes, however deep: a quote, a line end, a character by its number. */
function putEscape(original: string, from: number, put: (char: string, from: number) => void): number {
  let index = from;
  while (original[index] === "\\") index += 1;
  const next = original[index] ?? "";
  if (next === '"' || next === "'" || next === "`" || next === "/") {
    put(next, index);
    return index + 1;
  }
  if (next === "n" || next === "r" || next === "t") {
    put(" ", from);
    return index + 1;
  }
  const hex = next === "u" ? /^[0-9a-fA-F]{4}/.exec(original.slice(index + 1, index + 5))?.[0] : undefined;
  if (hex) {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    put(/\s/.test(char) ? " " : char, from);
    return index + 5;
  }
  // A line that goes on: the backslash stands for nothing.
  put(" ", from);
  return index;
}

function entity(name: string): string {
  const number = /^&#(x?)([0-9a-f]{2,4});$/i.exec(name);
  if (number) return String.fromCharCode(Number.parseInt(number[2] ?? "32", number[1] ? 16 : 10));
  return ENTITIES[name.toLowerCase()] ?? " ";
}

function matchAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0].length ?? 0;
}

const DROPPED = /[\s"'`*\\]/;

/** Letters and marks only, in lower case: a sentence reads the same wherever a terminal broke it. */
export function squeeze(view: TextView): TextView {
  const out: string[] = [];
  const at: number[] = [];
  const starts: number[] = [];
  let parted = true;
  for (let index = 0; index < view.text.length; index += 1) {
    const char = view.text[index] ?? "";
    if (DROPPED.test(char)) {
      parted = true;
      continue;
    }
    const lower = char.toLowerCase();
    out.push(lower.length === 1 ? lower : char);
    at.push(view.at[index] ?? 0);
    starts.push(parted ? 1 : 0);
    parted = false;
  }
  at.push(view.at[view.text.length] ?? 0);
  return { text: out.join(""), at: Int32Array.from(at), starts: Uint8Array.from(starts) };
}

const ALIKE: Readonly<Record<string, string>> = { i: "l", "1": "l", "|": "l", "!": "l", "0": "o" };

/** A squeezed text with the letters that a machine takes for one another as one. Offsets count in that text. */
export function resemble({ text, starts }: TextView): TextView {
  const out: string[] = [];
  const at: number[] = [];
  const begins: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? "";
    const isWide = char === "r" && text[index + 1] === "n";
    out.push(isWide ? "m" : (ALIKE[char] ?? char));
    at.push(index);
    begins.push(starts?.[index] ?? 0);
    if (isWide) index += 1;
  }
  at.push(text.length);
  return { text: out.join(""), at: Int32Array.from(at), starts: Uint8Array.from(begins) };
}

/** Offsets in the original of a piece of a view. */
export function originalSpan(view: TextView, start: number, end: number): { start: number; end: number } {
  const from = view.at[start] ?? 0;
  return { start: from, end: (view.at[Math.max(start, end - 1)] ?? from) + 1 };
}
