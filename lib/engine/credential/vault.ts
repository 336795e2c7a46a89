import type { CredentialKind } from "#lib/report/schema.ts";
import { type LintNote, lintKey } from "./lint-key.ts";

/**
 * A submitted credential. The secret lives in a private field: printing, JSON, spreading and
 * structured cloning show the kind and the hint only.
 */
export class Credential {
  readonly kind: CredentialKind;
  readonly hint: string | undefined;
  readonly notes: readonly LintNote[];
  /** False where nothing may be sent; every probe is then `skipped`. */
  readonly send: boolean;
  #secret: string;

  private constructor(text: string) {
    const lint = lintKey(text);
    this.kind = lint.kind;
    this.hint = lint.hint;
    this.notes = lint.notes;
    this.send = lint.send;
    this.#secret = lint.send ? lint.clean : "";
  }

  /** Takes a key as a person pasted it. */
  static fromText(text: string): Credential {
    return new Credential(text);
  }

  /** Hands the secret to one caller. @throws Error when it was forgotten or may not be sent. */
  reveal<T>(use: (secret: string) => T): T {
    if (this.#secret === "") throw new Error("credential is empty");
    return use(this.#secret);
  }

  forget(): void {
    this.#secret = "";
  }

  toJSON(): { kind: CredentialKind; hint?: string } {
    return { kind: this.kind, ...(this.hint ? { hint: this.hint } : {}) };
  }

  toString(): string {
    return `[credential ${this.kind}]`;
  }
}
