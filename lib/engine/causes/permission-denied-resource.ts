import { bareRefusals } from "../bare-refusals.ts";
import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { isOfAnIdentity } from "../workspace-header.ts";

export const permissionDeniedResource: Cause = {
  id: "permission-denied-resource",
  fixBy: "workspace-admin",
  alsoFixBy: ["org-admin"],
  remedies: ["ask-for-role", "use-key-of-owning-workspace"],
  variants: {
    "user-profile-billing": { fixBy: "billing", remedies: ["authorize-profile-billing"] },
    "admin-role": { fixBy: "org-admin", remedies: ["ask-for-role"] },
  },
  when: (seen) => {
    const bare = bareRefusals(seen);
    // A login's scope decides before any role does, and the key of an identity carries that identity's roles.
    const ofAnIdentity = isOfAnIdentity(seen);
    const worksBeside = seen.readings.some(
      ({ outcome, group }) =>
        outcome === "allowed" &&
        group !== "service" &&
        bare.some((refused) => (refused.group === "admin") === (group === "admin")),
    );
    const likely = seen.kind !== "oauth-token" && (worksBeside || ofAnIdentity);
    const onlyAdmin = bare.every(({ group }) => group === "admin");
    // Without a call that passes beside it, a bare 403 says no more than its status (facts of 2026-11-23).
    return [
      ...fromClaims(seen, "permission-denied-resource"),
      ...sighted(likely ? "likely" : "possible", bare, {
        ...(onlyAdmin ? { variant: "admin-role" } : {}),
        ...(worksBeside || ofAnIdentity ? {} : { settles: { ask: "works-elsewhere" as const } }),
      }),
    ];
  },
};
