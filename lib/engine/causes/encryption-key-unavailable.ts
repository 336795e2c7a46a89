import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const encryptionKeyUnavailable: Cause = {
  id: "encryption-key-unavailable",
  fixBy: "kms-owner",
  alsoFixBy: [],
  remedies: ["restore-encryption-key"],
  variants: {
    "feature-unsupported": { fixBy: "anthropic", remedies: ["send-support-pack"] },
    "context-unavailable": { fixBy: "nobody", remedies: ["wait-and-retest"] },
  },
  when: (seen) => fromClaims(seen, "encryption-key-unavailable"),
};
