import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const apiKeyAuthDisabled: Cause = {
  id: "api-key-auth-disabled",
  fixBy: "org-admin",
  alsoFixBy: [],
  remedies: ["turn-on-api-key-auth"],
  when: (seen) => fromClaims(seen, "api-key-auth-disabled"),
};
