import type { Cause } from "../cause.ts";
import type { LintNote } from "../credential/lint-key.ts";
import { sighted } from "../sightings.ts";

/** Notes with which the text cannot be a key, most telling first. */
const DECISIVE: readonly LintNote[] = [
  "masked-dots",
  "empty",
  "not-a-key",
  "too-long",
  "control-characters",
  "non-latin",
  "inner-whitespace",
  "webhook-secret",
];

export const keyMalformed: Cause = {
  id: "key-malformed",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["paste-clean-key", "create-new-key"],
  variants: { "webhook-secret": { remedies: ["use-claude-console-key"] } },
  when: (seen) => {
    const variant = DECISIVE.find((note) => seen.notes.includes(note));
    if (!seen.sent && variant) return [{ confidence: "likely", variant, evidence: [] }];
    if (!seen.notes.includes("truncated") || seen.accepted) return [];
    return sighted(
      "possible",
      seen.readings.filter(({ status }) => status === 401),
      { variant: "truncated" },
    );
  },
};
