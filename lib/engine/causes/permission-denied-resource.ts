import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const permissionDeniedResource: Cause = {
  id: "permission-denied-resource",
  fixBy: "workspace-admin",
  alsoFixBy: ["org-admin"],
  remedies: ["ask-for-role", "use-key-of-owning-workspace"],
  variants: { "user-profile-billing": { fixBy: "billing", remedies: ["authorize-profile-billing"] } },
  when: (seen) => {
    const bare = seen.readings.filter(
      ({ status, outcome, claim }) => status === 403 && outcome === "refused" && (!claim || claim.cause === "unknown"),
    );
    const worksBeside = seen.readings.some(
      ({ outcome, group }) =>
        outcome === "allowed" &&
        group !== "service" &&
        bare.some((refused) => (refused.group === "admin") === (group === "admin")),
    );
    // Without a call that passes beside it, a bare 403 says no more than its status (facts of 2026-11-23).
    return [
      ...fromClaims(seen, "permission-denied-resource"),
      ...sighted(worksBeside ? "likely" : "possible", bare, { settles: { ask: "works-elsewhere" } }),
    ];
  },
};
