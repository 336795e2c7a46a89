import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Source } from "../words.ts";

/** A piece of advice that goes round, and what is so instead. */
export type Claim = {
  /** For the address of it: `#claim-<id>`. */
  readonly id: string;
  /** As people pass it on. */
  readonly advice: string;
  /** In a few words: for whom it is so, if for anyone. */
  readonly verdict: string;
  /** False nowhere else than here: `never` is for what does not exist. */
  readonly holds: "never" | "sometimes";
  /** Text with backticks for mono. */
  readonly instead: readonly string[];
  readonly causes: readonly CauseId[];
  readonly sources: readonly [Source, ...Source[]];
};

/** One kind of credential and the choice it leaves. */
export type ScopeRow = {
  /** The row of the reference on keys. */
  readonly id: string;
  readonly kind: string;
  readonly prefix: string;
  /** "None", "Yes", "One a rule". */
  readonly scopes: string;
  readonly where: string;
  readonly later: string;
  /** What is answered where it is not enough. */
  readonly answer: string;
  readonly source: Source;
};

export type Article = {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly claims: readonly Claim[];
  readonly scopes: readonly ScopeRow[];
};
