import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const usageOrSpendLimitReached: Cause = {
  id: "usage-or-spend-limit-reached",
  fixBy: "billing",
  alsoFixBy: ["org-admin"],
  remedies: ["raise-spend-limit", "wait-and-retest"],
  variants: {
    "workspace-limit": { fixBy: "workspace-admin" },
    "tier-threshold": { remedies: ["request-higher-tier", "wait-and-retest"] },
    "contract-limit": { remedies: ["ask-account-team"] },
  },
  when: (seen) => fromClaims(seen, "usage-or-spend-limit-reached"),
};
