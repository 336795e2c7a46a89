import { SHOWN_PREFIX_PATTERN } from "#lib/report/bounds.ts";
import type { CredentialKind } from "#lib/report/schema.ts";
import { type NotSentReason, PREFIX_ROWS } from "./prefixes.ts";

export type LintNote =
  | "trimmed"
  | "newline-removed"
  | "quotes-removed"
  | "export-removed"
  | "bearer-removed"
  | "header-name-removed"
  | "inner-whitespace"
  | "masked-dots"
  | "truncated"
  | "non-latin"
  | "control-characters"
  | "empty"
  | "too-long"
  | "not-a-key"
  | NotSentReason;

export type KeyLint = {
  /** The key as it would be sent. Secret: never put it anywhere but a vault. */
  readonly clean: string;
  readonly kind: CredentialKind;
  /** Visible prefix and last four, as the Console shows a key; absent where that would give too much away. */
  readonly hint?: string;
  readonly notes: readonly LintNote[];
  /** False where the text cannot be, or must not be, sent to the API. */
  readonly send: boolean;
};

const MAX_KEY_LENGTH = 4096;
const QUOTE_PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ["`", "`"],
  ["“", "”"],
  ["‘", "’"],
  ["«", "»"],
  ["<", ">"],
];
/** Notes with which no call is made: what was typed is not a key, or not one for this API. */
const NEVER_SENT: ReadonlySet<LintNote> = new Set<LintNote>([
  "inner-whitespace",
  "masked-dots",
  "non-latin",
  "control-characters",
  "empty",
  "too-long",
  "not-a-key",
  "other-provider",
  "web-session",
  "refresh-token",
  "session-token",
  "webhook-secret",
]);

/**
 * Reads what a person submitted as a key. Pure; the same text gives the same answer.
 *
 * @param text anything a person could paste: quotes, `export X=`, `Bearer `, newlines, masked dots.
 * @returns the clean key, its kind by prefix, notes as codes, and whether it may be sent.
 */
export function lintKey(text: string): KeyLint {
  const notes: LintNote[] = [];
  if (text.length > MAX_KEY_LENGTH) return nothingToSend(["too-long"]);
  let clean = strip(text, notes);
  clean = unwrap(clean, notes);
  if (clean === "") return nothingToSend([...notes, "empty"]);
  clean = joinWrappedLines(clean, notes);
  noteContent(clean, notes);
  const row = PREFIX_ROWS.find(({ pattern }) => pattern.test(clean)) ?? hiddenRow(clean);
  const kind = row?.kind ?? "unrecognized";
  if (row?.notSent) notes.push(row.notSent);
  const send = !notes.some((note) => NEVER_SENT.has(note));
  const hint = hintOf(clean);
  return { clean, kind, ...(hint ? { hint } : {}), notes: [...new Set(notes)], send };
}

/** A credential that must not be sent is not sent either when something stands in front of it. */
function hiddenRow(clean: string): (typeof PREFIX_ROWS)[number] | undefined {
  const parts = clean.split(/[^A-Za-z0-9_-]+|%[0-9A-F]{2}/i);
  return PREFIX_ROWS.find(({ notSent, pattern }) => notSent && parts.some((part) => pattern.test(part)));
}

function nothingToSend(notes: readonly LintNote[]): KeyLint {
  return { clean: "", kind: "unrecognized", notes: [...new Set(notes)], send: false };
}

function strip(text: string, notes: LintNote[]): string {
  const trimmed = text.replace(/^[\s\uFEFF\u200B-\u200D\u2060]+|[\s\uFEFF\u200B-\u200D\u2060]+$/g, "");
  if (trimmed.length !== text.length) {
    const cut = text.replace(trimmed, "");
    notes.push(/[\r\n]/.test(cut) ? "newline-removed" : "trimmed");
  }
  return trimmed;
}

/** Takes off what shells, headers and config files put around a key; every round removes at least one character. */
function unwrap(text: string, notes: LintNote[]): string {
  let clean = text;
  for (;;) {
    const before = clean;
    clean = clean.replace(/^(?:export|set|setx|declare -x)\s+(?=[A-Za-z_])/i, () => note(notes, "export-removed"));
    clean = clean.replace(/^(?:\$env:)?[A-Za-z_][A-Za-z0-9_]*\s*=\s*(?=\S)/, () => note(notes, "export-removed"));
    clean = clean.replace(/^(?:\$env:)?[A-Z][A-Z0-9_]*_(?:KEY|TOKEN)\s*=$/, () => note(notes, "export-removed"));
    clean = clean.replace(/^(?:-H\s+)?["']?[A-Za-z][A-Za-z0-9_-]{0,40}["']?\s*:(?!\/)\s*(?=\S)/, () =>
      note(notes, "header-name-removed"),
    );
    clean = clean.replace(/^Bearer\s+/i, () => note(notes, "bearer-removed"));
    clean = clean.replace(/(?<=[A-Za-z0-9_\-"'`”’])[,;]$/, "");
    for (const [open, close] of QUOTE_PAIRS) {
      if (clean.startsWith(open)) clean = note(notes, "quotes-removed") + clean.slice(open.length);
      if (clean.endsWith(close)) clean = clean.slice(0, -close.length) + note(notes, "quotes-removed");
    }
    clean = clean.trim();
    if (clean === before) return clean;
  }
}

function note(notes: LintNote[], code: LintNote): "" {
  notes.push(code);
  return "";
}

/** A terminal breaks a long key over lines; rejoined only when nothing but key characters stand on each. */
function joinWrappedLines(text: string, notes: LintNote[]): string {
  if (!/^[A-Za-z0-9_-]+(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9_-]+)+$/.test(text)) return text;
  // A line that opens as a credential of its own is a second one, not the rest of the first.
  const [, ...later] = text.split(/\s+/);
  if (later.some((line) => PREFIX_ROWS.some(({ pattern }) => pattern.test(line)))) return text;
  notes.push("newline-removed");
  return text.replace(/\s+/g, "");
}

/** What stands where a key was meant to be put in. */
const PLACEHOLDER =
  /^(?:sk-ant-[a-z0-9]{0,12}-?|your[-_ ]?(?:anthropic[-_ ]?)?(?:api[-_ ]?)?key.*|\$\{?[A-Z_]+\}?|<.*>|x{6,})$/i;
/** What a credential of this API is made of, and nothing in front of it: else the text is around a key, or no key. */
const ALL_KEY_CHARACTERS = /^(?!.+sk-ant-)[A-Za-z0-9_.-]+$/i;
/** A token of three parts is another system's login, whoever made it. */
const JSON_WEB_TOKEN = /^eyJ[A-Za-z0-9_-]+\.eyJ[A-Za-z0-9_-]+\./;

function noteContent(clean: string, notes: LintNote[]): void {
  if (/[•●∙·*…█▪]|\.{3}/.test(clean)) notes.push("masked-dots");
  else if (/[^\x00-\x7f]/.test(clean)) notes.push("non-latin");
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(clean)) notes.push("control-characters");
  else if (/\s/.test(clean)) notes.push("inner-whitespace");
  if (PLACEHOLDER.test(clean) || !ALL_KEY_CHARACTERS.test(clean) || JSON_WEB_TOKEN.test(clean)) notes.push("not-a-key");
  else if (/^sk-ant-[a-z]+\d\d-.{1,39}$/.test(clean)) notes.push("truncated");
}

const HIDDEN_AT_LEAST = 12;

/** A prefix that sources name, and the last four; nothing where that would show most of the text. */
function hintOf(clean: string): string | undefined {
  const prefix = SHOWN_PREFIX_PATTERN.exec(clean)?.[0] ?? "";
  const rest = clean.slice(prefix.length);
  if (rest.length < HIDDEN_AT_LEAST + 4 || !/^[A-Za-z0-9_-]+$/.test(rest)) return undefined;
  return `${prefix}…${rest.slice(-4)}`;
}
