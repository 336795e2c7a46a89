import { type LintNote, lintKey } from "#lib/engine/credential/lint-key.ts";
import { LINT_NOTE_WORDS, type LintWords } from "#lib/explain/lint-notes.ts";
import type { CredentialKind } from "#lib/report/schema.ts";

const WORDS: Readonly<Record<LintNote, LintWords>> = LINT_NOTE_WORDS;

/** What is wrong with a text, the most telling first; what it is comes before what stands in it. */
const WRONG: readonly LintNote[] = [
  "empty",
  "too-long",
  "web-session",
  "refresh-token",
  "session-token",
  "webhook-secret",
  "other-provider",
  "masked-dots",
  "inner-whitespace",
  "control-characters",
  "non-latin",
  "not-a-key",
  "truncated",
];

/** What the field may say of a typed key. Holds no part of it but the hint, and is safe to keep in a screen's state. */
export type TypedKey = {
  readonly kind: CredentialKind;
  readonly hint?: string;
  /** The one sentence about a text that is no key, or not a whole one; null for a key. */
  readonly wrong: string | null;
  /** What was taken off around it. */
  readonly notes: readonly string[];
  readonly empty: boolean;
  /** Too long for any key: such a text is not even sent to our own server. */
  readonly tooLong: boolean;
};

export function lintTypedKey(text: string): TypedKey {
  const { kind, hint, notes } = lintKey(text);
  // Words with spaces between them that do not begin as a key are no key with a gap.
  const isNoKeyAtAll = kind === "unrecognized" && notes.includes("not-a-key");
  const wrong = WRONG.find((note) => notes.includes(note) && !(isNoKeyAtAll && note === "inner-whitespace"));
  return {
    kind,
    ...(hint === undefined ? {} : { hint }),
    wrong: wrong === undefined ? null : WORDS[wrong].says,
    notes: notes.filter((note) => WORDS[note].tone === "note" && !WRONG.includes(note)).map((note) => WORDS[note].says),
    empty: notes.includes("empty"),
    tooLong: notes.includes("too-long"),
  };
}
