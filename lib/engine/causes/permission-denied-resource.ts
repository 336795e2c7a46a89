import { bareRefusals } from "../bare-refusals.ts";
import type { Cause } from "../cause.ts";
import type { Reading } from "../reading.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { actsForAnIdentity } from "../workspace-header.ts";

export const permissionDeniedResource: Cause = {
  id: "permission-denied-resource",
  fixBy: "workspace-admin",
  alsoFixBy: ["org-admin"],
  remedies: ["ask-for-role", "use-key-of-owning-workspace"],
  variants: {
    "user-profile-billing": { fixBy: "billing", remedies: ["authorize-profile-billing"] },
    "admin-role": { fixBy: "org-admin", remedies: ["ask-for-role"] },
    "cloud-role": { fixBy: "you", remedies: ["ask-other-provider"] },
  },
  when: (seen) => {
    const bare = bareRefusals(seen);
    // A login's scope decides before any role does, and the key of an identity carries that identity's roles.
    const ofAnIdentity = actsForAnIdentity(seen);
    // Without a call that passes beside it, a bare 403 says no more than its status (facts of 2026-11-23).
    const denied = (refused: readonly Reading[], isAdmin: boolean) => {
      const worksBeside = seen.readings.some(
        ({ outcome, group }) => outcome === "allowed" && group !== "service" && (group === "admin") === isAdmin,
      );
      const likely = seen.kind !== "oauth-token" && (worksBeside || ofAnIdentity);
      return sighted(likely ? "likely" : "possible", refused, {
        ...(isAdmin ? { variant: "admin-role" } : {}),
        ...(worksBeside || ofAnIdentity ? {} : { settles: { ask: "works-elsewhere" as const } }),
      });
    };
    return [
      ...fromClaims(seen, "permission-denied-resource"),
      // No role in a workspace opens an Admin endpoint, and no role of the organization a workspace alone.
      ...denied(
        bare.filter(({ group }) => group !== "admin"),
        false,
      ),
      ...denied(
        bare.filter(({ group }) => group === "admin"),
        true,
      ),
    ];
  },
};
