/** One word of a command line as the shell hands it on, with the offset in the text of each of its characters. */
export type Word = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly at: readonly number[];
};
export type Command = { readonly words: readonly Word[]; readonly end: number };

const MASK = "[secret masked]";
/** A line that goes on with an option, though the mark that it goes on was lost on the way. */
const NEXT_OPTION = /\r?\n[ \t]*(?=-[A-Za-z][ "'\w]|--[a-z])/y;
const LINE_GOES_ON = /[\\^`][ \t]*\r?\n[ \t]*/y;
const MARKS = new Set(["\\", "^", "`"]);
const BLANK = new Set([" ", "\t", "\r", "\n"]);
const ENDS = new Set([";", "|", "&", "<", ">", ")"]);

type Source = { readonly text: string; readonly at: (index: number) => number };

/**
 * The words of the command that starts at `from`, in the quoting of bash, PowerShell and the Windows prompt alike.
 * Linear, and never throws: a quote that never closes ends with the text.
 */
export function shellWords(text: string, from: number): Command {
  const source = sourceFrom(text, from);
  const words: Word[] = [];
  let index = 0;
  for (;;) {
    index = skipBlanks(source.text, index);
    const char = source.text[index];
    if (char === undefined || char === "\n" || ENDS.has(char)) break;
    const { word, next } = readWord(source, index);
    words.push(word);
    index = next;
  }
  return { words, end: source.at(index) };
}

/** At the Windows prompt a caret takes away what the next character means, and only the quotes are left. */
function sourceFrom(text: string, from: number): Source {
  const line = text.slice(from, lineEnd(text, from));
  if (!/\^\s*$|\^"/.test(line)) return { text: text.slice(from), at: (index) => from + index };
  const chars: string[] = [];
  const at: number[] = [];
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "^" && index + 1 < text.length) {
      index += text[index + 1] === "\r" && text[index + 2] === "\n" ? 2 : 1;
      if (text[index] === "\n") continue;
    }
    chars.push(text[index] ?? "");
    at.push(index);
  }
  return { text: chars.join(""), at: (index) => at[index] ?? text.length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  for (;;) {
    while (text[index] === " " || text[index] === "\t" || text[index] === "\r") index += 1;
    const char = text[index] ?? "";
    const next = MARKS.has(char)
      ? matchEnd(LINE_GOES_ON, text, index)
      : char === "\n"
        ? matchEnd(NEXT_OPTION, text, index)
        : undefined;
    if (next === undefined) return index;
    index = next;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function readWord(source: Source, from: number): { word: Word; next: number } {
  const { text } = source;
  const value: string[] = [];
  const at: number[] = [];
  const keep = (char: string, index: number) => {
    value.push(char);
    at.push(source.at(index));
  };
  let quote = "";
  let index = from;
  while (index < text.length) {
    const char = text[index] ?? "";
    const next = text[index + 1];
    if (char === "[" && text.startsWith(MASK, index)) {
      for (let step = 0; step < MASK.length; step += 1) keep(MASK[step] ?? "", index + step);
      index += MASK.length;
    } else if (quote !== "") {
      if (char === (quote === '"' ? '"' : "'")) {
        quote = "";
        index += 1;
      } else if (escapes(quote, char, next)) {
        if (next !== "\n") keep(quote === "$'" ? (ANSI[next ?? ""] ?? next ?? "") : (next ?? ""), index);
        index += 2;
      } else {
        keep(char, index);
        index += 1;
      }
    } else if (char === "'" || char === '"') {
      quote = char;
      index += 1;
    } else if (char === "$" && next === "'") {
      quote = "$'";
      index += 2;
    } else if (BLANK.has(char) || ENDS.has(char) || (MARKS.has(char) && matchEnd(LINE_GOES_ON, text, index))) {
      break;
    } else if (char === "\\" && next !== undefined) {
      keep(next, index);
      index += 2;
    } else {
      keep(char, index);
      index += 1;
    }
  }
  return { word: { value: value.join(""), start: source.at(from), end: endOf(source, from, index), at }, next: index };
}

const ANSI: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function escapes(quote: string, char: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (quote === "$'") return char === "\\";
  if (quote !== '"') return false;
  return (char === "\\" && /["\\$`\n]/.test(next)) || (char === "`" && /["$`]/.test(next));
}

function endOf(source: Source, from: number, index: number): number {
  return index > from ? source.at(index - 1) + 1 : source.at(from);
}
