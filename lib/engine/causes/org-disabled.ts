import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const orgDisabled: Cause = {
  id: "org-disabled",
  fixBy: "you",
  alsoFixBy: ["org-admin"],
  remedies: ["use-key-of-active-organization", "appeal-hold"],
  when: (seen) => fromClaims(seen, "org-disabled", { settles: { ask: "same-organization" } }),
};
