import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const featureNotEnabled: Cause = {
  id: "feature-not-enabled",
  fixBy: "org-admin",
  alsoFixBy: [],
  remedies: ["turn-on-feature", "leave-out-feature"],
  variants: {
    "long-context": { fixBy: "you", remedies: ["leave-out-beta-header"] },
    "fast-mode": { fixBy: "anthropic", remedies: ["ask-account-team"] },
    "turned-off-by-anthropic": { fixBy: "anthropic", remedies: ["send-support-pack"] },
  },
  when: (seen) => fromClaims(seen, "feature-not-enabled"),
};
