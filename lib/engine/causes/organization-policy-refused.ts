import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const organizationPolicyRefused: Cause = {
  id: "organization-policy-refused",
  fixBy: "org-admin",
  alsoFixBy: [],
  remedies: ["change-workspace-policy", "leave-out-feature"],
  when: (seen) => fromClaims(seen, "organization-policy-refused"),
};
