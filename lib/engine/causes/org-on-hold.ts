import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const orgOnHold: Cause = {
  id: "org-on-hold",
  fixBy: "anthropic",
  alsoFixBy: ["org-admin"],
  remedies: ["appeal-hold"],
  when: (seen) => [
    ...fromClaims(seen, "org-on-hold"),
    ...sighted("possible", seen.claimed("org-disabled"), { settles: { ask: "same-organization" } }),
  ],
};
