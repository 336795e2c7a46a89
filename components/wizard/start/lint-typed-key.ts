import { type LintNote, lintKey } from "#lib/engine/credential/lint-key.ts";
import { LINT_NOTE_WORDS, type LintWords } from "#lib/explain/lint-notes.ts";
import type { CredentialKind } from "#lib/report/schema.ts";

const WORDS: Readonly<Record<LintNote, LintWords>> = LINT_NOTE_WORDS;

/** What the field may say of a typed key. Holds no part of it but the hint, and is safe to keep in a screen's state. */
export type TypedKey = {
  readonly kind: CredentialKind;
  readonly hint?: string;
  readonly notes: readonly LintWords[];
  readonly empty: boolean;
  /** Too long for any key: such a text is not even sent to our own server. */
  readonly tooLong: boolean;
};

export function lintTypedKey(text: string): TypedKey {
  const { kind, hint, notes } = lintKey(text);
  return {
    kind,
    ...(hint === undefined ? {} : { hint }),
    notes: notes.map((note) => WORDS[note]),
    empty: notes.includes("empty"),
    tooLong: notes.includes("too-long"),
  };
}
