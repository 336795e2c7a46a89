import type { Span } from "./call.ts";
import type { CallDraft } from "./call-draft.ts";
import { type Dialect, type Entry, entriesIn, literalIn, trimmed } from "./scan-entries.ts";

const NAME = /^[A-Za-z_$][\w$]{0,63}$/;
/** `os.environ["X"]`, `os.getenv("X")`, `process.env.X`, `import.meta.env.X`, `Deno.env.get("X")`. */
const VARIABLE =
  /\b(?:environ(?:\.get)?|getenv|env(?:\.get)?)\s{0,2}(?:\.\s{0,2}([A-Za-z_]\w{0,63})(?!\w)|[[(]\s{0,2}["']([A-Za-z_]\w{0,63})["'])/;
/** Names looked up in one text, and entries of one object looked at: each look-up reads the text once. */
const MAX_NAMES = 32;
const MAX_HEADERS = 64;
const WRAPPED = /^(?:dict|json\.dumps|JSON\.stringify|new\s{1,4}Headers|Headers|axios\.create)\s{0,4}\(/;

/** Code as it was pasted: what a name was set to, which entries a value holds, which variable a key is read from. */
export class SourceCode {
  readonly text: string;
  readonly dialect: Dialect;
  readonly #names = new Map<string, Span | undefined>();

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** The value itself, or what the name it is was set to elsewhere in the text. */
  resolve(value: Span): Span {
    const name = this.slice({ start: value.start, end: Math.min(value.end, value.start + 65) });
    return NAME.test(name) ? (this.#assigned(name) ?? value) : value;
  }

  /** The inside of a string literal, also where a name stands for it. */
  literal = (value: Span): Span | undefined => literalIn(this.text, this.resolve(value));

  /** The entries of an object or dict, also where a name stands for it or a function is called on it. */
  entries = (value: Span): { readonly entries: readonly Entry[]; readonly span: Span } | undefined => {
    let { start } = this.resolve(value);
    const wrapped = WRAPPED.exec(this.text.slice(start, start + 40));
    if (wrapped) {
      const inside = entriesIn(this.text, start + wrapped[0].length - 1, this.dialect);
      if (wrapped[0].startsWith("dict")) return { entries: inside.entries, span: { start, end: inside.end } };
      const first = inside.entries[0];
      if (!first) return undefined;
      start = this.resolve(first.value).start;
    }
    if (this.text[start] !== "{") return undefined;
    const found = entriesIn(this.text, start, this.dialect);
    return { entries: found.entries, span: { start, end: found.end } };
  };

  /** The environment variable a value is read from, also through one name. */
  variable(value: Span): string | undefined {
    const code = this.slice({ start: value.start, end: Math.min(value.end, value.start + 256) });
    const direct = variableIn(code);
    if (direct) return direct;
    for (const [name] of code.matchAll(/[A-Za-z_$][\w$]{1,63}/g)) {
      const assigned = this.#assigned(name);
      const found =
        assigned &&
        variableIn(this.slice({ start: assigned.start, end: Math.min(assigned.end, assigned.start + 256) }));
      if (found) return found;
    }
    return undefined;
  }

  /** Every header of an object; its value in full only where it is a literal. */
  headers(draft: CallDraft, value: Span): void {
    const found = this.entries(value);
    if (!found) return;
    draft.part("headers", found.span, found.span);
    for (const entry of found.entries.slice(0, MAX_HEADERS)) {
      const literal = this.literal(entry.value);
      const span = literal ?? entry.value;
      if (entry.key) draft.header(entry.key, literal ? this.slice(span) : "", span, entry, this.variable(entry.value));
    }
  }

  #assigned(name: string): Span | undefined {
    if (!this.#names.has(name) && this.#names.size < MAX_NAMES) this.#names.set(name, this.#findAssigned(name));
    return this.#names.get(name);
  }

  #findAssigned(name: string): Span | undefined {
    const escaped = name.replaceAll("$", "\\$");
    const found = new RegExp(
      `(?:^|[\\s;])${escaped}(?:\\s{0,4}:\\s{0,4}[\\w<>, .]{1,40})?\\s{0,8}=\\s{0,8}(?![=>\\s])`,
    ).exec(this.text);
    if (!found) return undefined;
    const start = found.index + found[0].length;
    const line = this.text.indexOf("\n", start);
    const value = trimmed(this.text, { start, end: line < 0 ? this.text.length : line });
    return { start, end: this.text[value.end - 1] === ";" ? value.end - 1 : value.end };
  }
}

function variableIn(code: string): string | undefined {
  const found = VARIABLE.exec(code);
  return found?.[1] ?? found?.[2];
}

/** A line of a program that a trace quotes: the call is not the person's own text, and nothing else of it is there. */
export function isQuotedByTrace(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(Math.max(0, text.lastIndexOf("\n", start - 2) + 1, start - 600), start);
  const end = text.indexOf("\n", at);
  const after = end < 0 ? "" : (text.slice(end + 1, end + 400).split("\n", 1)[0] ?? "");
  return /File "[^"\n]{0,400}", line \d/.test(before) || /^[\s|]{0,300}[\^~]+\s*$/.test(after);
}
