import type { Cause } from "../cause.ts";
import type { LintNote } from "../credential/lint-key.ts";
import { fromClaims } from "../sightings.ts";

const SUBSCRIPTION_TOKENS: readonly LintNote[] = ["web-session", "refresh-token", "session-token"];

export const oauthNotSupportedOrRestricted: Cause = {
  id: "oauth-not-supported-or-restricted",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["use-claude-console-key", "sign-in-again"],
  variants: {
    "web-session": { remedies: ["use-claude-console-key"] },
    "refresh-token": { remedies: ["use-claude-console-key"] },
    "session-token": { remedies: ["use-claude-console-key"] },
  },
  when: (seen) => {
    const variant = SUBSCRIPTION_TOKENS.find((note) => seen.notes.includes(note));
    if (!seen.sent && variant) return [{ confidence: "likely", variant, evidence: [] }];
    return fromClaims(seen, "oauth-not-supported-or-restricted");
  },
};
