import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const permissionScopeMissing: Cause = {
  id: "permission-scope-missing",
  fixBy: "primary-owner",
  alsoFixBy: ["org-admin"],
  remedies: ["create-key-with-scope"],
  variants: {
    "enterprise-key": { fixBy: "primary-owner" },
    oauth: { fixBy: "you", remedies: ["sign-in-again"] },
    "federation-rule": { fixBy: "org-admin", remedies: ["widen-federation-rule"] },
  },
  when: (seen) => fromClaims(seen, "permission-scope-missing"),
};
