import type { CauseId } from "#lib/report/cause-ids.ts";
import type { KeyRule } from "./rules/key-rule.ts";
import type { Scored } from "./score-texts.ts";

const BAD_KEY: readonly CauseId[] = ["key-invalid", "key-revoked-or-disabled", "key-malformed", "wrong-provider-key"];

export type Comparison = {
  /** Texts that show a working key. */
  readonly working: number;
  /** Those of them that our first finding calls bad, by id. */
  readonly oursBad: readonly string[];
  /** Those of them with a status: what a rule can be asked about. */
  readonly judged: number;
  /** The same for those, so that it may stand beside the rules. */
  readonly oursBadOfJudged: number;
  readonly rules: readonly { readonly rule: KeyRule; readonly bad: number }[];
};

/** Whether the first finding says that the key is no good, more surely than `possible`. */
export function callsKeyBad({ got, confidence }: Scored): boolean {
  return confidence !== "possible" && BAD_KEY.some((cause) => cause === got);
}

/** Counts how many working keys each rule calls bad, and how many we do, on the same texts. */
export function compareRules(scored: readonly Scored[], rules: readonly KeyRule[]): Comparison {
  const working = scored.filter(({ labelled }) => labelled.workingKey);
  const judged = working.flatMap((one) => (one.status === undefined ? [] : [{ one, status: one.status }]));
  return {
    working: working.length,
    oursBad: working.filter(callsKeyBad).map(({ labelled }) => labelled.id),
    judged: judged.length,
    oursBadOfJudged: judged.filter(({ one }) => callsKeyBad(one)).length,
    rules: rules.map((rule) => ({
      rule,
      bad: judged.filter(({ one: { errorType }, status }) =>
        rule.callsKeyBad({ status, ...(errorType === undefined ? {} : { errorType }) }),
      ).length,
    })),
  };
}
