import type { Call, Span } from "./call.ts";
import { CallDraft } from "./call-draft.ts";
import { readBody } from "./read-body.ts";
import { entriesIn, literalIn } from "./scan-entries.ts";
import { type Command, shellWords, type Word } from "./shell-words.ts";

const COMMAND = /(?:^|[\s;|&($`>"'])curl(?:\.exe)?(?=[ \t^\\`]|$)/gm;
/** Commands looked at in one text; each is read once, so more would only cost time. */
const MAX_COMMANDS = 16;
const MAX_ADDRESSES = 4;

/** Options that take a value, by their letter and by their name. Source: curl's manual, https://curl.se/docs/manpage.html */
const LETTERS = new Set("HdXuAebomFxwTcDKEyYCrtzQPU");
const NAMES = new Set(
  (
    "header data data-raw data-binary data-ascii data-urlencode json request url user user-agent referer cookie output " +
    "max-time connect-timeout form form-string proxy proxy-user write-out oauth2-bearer upload-file cookie-jar " +
    "dump-header config cert key cacert capath retry retry-delay retry-max-time resolve interface limit-rate " +
    "max-redirs range speed-limit speed-time time-cond ciphers tls-max aws-sigv4 connect-to dns-servers noproxy"
  ).split(" "),
);
const DATA = new Set(["d", "data", "data-raw", "data-binary", "data-ascii", "data-urlencode", "json", "F", "form"]);

type Option = { readonly name: string; readonly value?: Part; readonly whole: Span };
/** A piece of a word: its characters and where each of them stands in the text. */
type Part = { readonly text: string; readonly at: readonly number[]; readonly end: number };

/** The first curl command of a text that asks the Claude API; undefined where there is none. */
export function readCurl(text: string): Call | undefined {
  let from = 0;
  for (let count = 0; count < MAX_COMMANDS; count += 1) {
    COMMAND.lastIndex = from;
    const found = COMMAND.exec(text);
    if (!found) return undefined;
    const start = found.index + found[0].indexOf("curl");
    const command = shellWords(text, start);
    const call = readCommand(text, start, command);
    if (call) return call;
    from = Math.max(command.end, start + 4);
  }
  return undefined;
}

function readCommand(text: string, start: number, { words, end }: Command): Call | undefined {
  const draft = new CallDraft("curl", "http");
  const { options, rest } = readOptions(words.slice(1));
  let sendsData = false;
  let isGet = false;
  for (const word of rest.slice(0, MAX_ADDRESSES)) draft.address(word.value, word, word);
  for (const { name, value, whole } of options) {
    if (name === "G" || name === "get") isGet = true;
    if (!value) continue;
    if (name === "X" || name === "request") draft.method(value.text);
    if (name === "url") draft.address(value.text, spanOf(value), whole);
    if (name === "H" || name === "header") readHeader(draft, value, whole);
    if (name === "oauth2-bearer") draft.key("authorization", spanOf(value), whole, variableIn(value.text));
    if (name === "u" || name === "user") draft.key("authorization", spanOf(value), whole, variableIn(value.text));
    if (!DATA.has(name)) continue;
    sendsData = true;
    readData(draft, value, whole);
  }
  const document = hereDocument(text, end);
  if (document) readData(draft, document, spanOf(document));
  return draft.speaksOfClaude
    ? draft.finish({ start, end: document?.end ?? end }, sendsData && !isGet ? "POST" : "GET")
    : undefined;
}

function readOptions(words: readonly Word[]): { options: Option[]; rest: Word[] } {
  const options: Option[] = [];
  const rest: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    if (!/^-[A-Za-z-]/.test(word.value)) {
      rest.push(word);
      continue;
    }
    const { name, own } = nameOf(word);
    const takes = name.length === 1 ? LETTERS.has(name) : NAMES.has(name);
    const next = words[index + 1];
    if (own) options.push({ name, value: own, whole: word });
    else if (takes && next) {
      const value = { text: next.value, at: next.at, end: next.end };
      options.push({ name, value, whole: { start: word.start, end: next.end } });
      index += 1;
    } else options.push({ name, whole: word });
  }
  return { options, rest };
}

/** `-sSX` ends in the letter that takes a value; what stands after that letter in the word is the value. */
function nameOf(word: Word): { name: string; own?: Part } {
  if (word.value.startsWith("--")) {
    const [name = "", ...value] = word.value.slice(2).split("=");
    return value.length > 0 && NAMES.has(name) ? { name, own: partOf(word, name.length + 3) } : { name };
  }
  for (let index = 1; index < word.value.length; index += 1) {
    const letter = word.value[index] ?? "";
    if (LETTERS.has(letter))
      return index + 1 < word.value.length ? { name: letter, own: partOf(word, index + 1) } : { name: letter };
  }
  return { name: word.value[1] ?? "" };
}

function partOf(word: Word, from: number): Part {
  return { text: word.value.slice(from), at: word.at.slice(from), end: word.end };
}

function readHeader(draft: CallDraft, part: Part, whole: Span): void {
  const colon = part.text.indexOf(":");
  if (colon <= 0 || colon > 64) return;
  const value = part.text.slice(colon + 1);
  const from = colon + 1 + (value.length - value.trimStart().length);
  const to = from + value.trim().length;
  draft.header(part.text.slice(0, colon), value.trim(), spanOf(part, from, to), whole, variableIn(value));
}

function readData(draft: CallDraft, part: Part, whole: Span): void {
  const open = part.text.search(/\S/);
  if (open < 0 || part.text[open] !== "{") return;
  draft.part("body", spanOf(part), whole);
  const { entries } = entriesIn(part.text, open, "json");
  readBody(draft, {
    text: part.text,
    entries,
    dialect: "json",
    literal: (value) => literalIn(part.text, value),
    place: ({ start, end }) => spanOf(part, start, end),
  });
}

function spanOf(part: Part, from = 0, to = part.text.length): Span {
  const start = part.at[from] ?? part.end;
  return { start, end: to > from ? (part.at[to - 1] ?? start) + 1 : start };
}

/** A variable as bash, the Windows prompt and PowerShell write it. */
function variableIn(value: string): string | undefined {
  const found = /\$(?:env:)?\{?(?:env:)?([A-Za-z_]\w{0,63})(?!\w)|%([A-Za-z_]\w{0,63})%/i.exec(value.slice(0, 256));
  return found?.[1] ?? found?.[2];
}

/** The body that follows `<<EOF`, up to the line that says `EOF`. */
function hereDocument(text: string, from: number): Part | undefined {
  const opened = /^<<-?\s{0,4}["']?([A-Za-z_]{1,32})["']?[^\n]{0,200}\n/.exec(text.slice(from, from + 300));
  if (!opened) return undefined;
  const start = from + opened[0].length;
  const close = text.indexOf(`\n${opened[1]}`, start - 1);
  const end = close < 0 ? text.length : close;
  const at = Array.from({ length: end - start }, (_, index) => start + index);
  return { text: text.slice(start, end), at, end };
}
