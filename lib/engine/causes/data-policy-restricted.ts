import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const dataPolicyRestricted: Cause = {
  id: "data-policy-restricted",
  fixBy: "workspace-admin",
  alsoFixBy: [],
  remedies: ["turn-on-data-retention", "change-model"],
  variants: {
    hipaa: { fixBy: "you", remedies: ["leave-out-feature"] },
    retention: { fixBy: "workspace-admin" },
    residency: { fixBy: "workspace-admin", remedies: ["choose-allowed-geography"] },
    "zero-retention": { fixBy: "anthropic", remedies: ["ask-account-team"] },
  },
  when: (seen) => fromClaims(seen, "data-policy-restricted"),
};
