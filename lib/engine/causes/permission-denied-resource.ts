import { askedModelRefused } from "../asked-model.ts";
import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { refusedForTheHeader } from "../workspace-header.ts";

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
    // A pair that differs in the workspace header or in the model alone explains its 403 better.
    const explained = new Set([
      ...refusedForTheHeader(seen).map(({ id }) => id),
      ...(askedModelRefused(seen)?.evidence ?? []),
    ]);
    const bare = seen.readings.filter(
      ({ id, status, outcome, claim }) =>
        status === 403 && outcome === "refused" && !explained.has(id) && (!claim || claim.cause === "unknown"),
    );
    const worksBeside = seen.readings.some(
      ({ outcome, group }) =>
        outcome === "allowed" &&
        group !== "service" &&
        bare.some((refused) => (refused.group === "admin") === (group === "admin")),
    );
    const onlyAdmin = bare.every(({ group }) => group === "admin");
    // Without a call that passes beside it, a bare 403 says no more than its status (facts of 2026-11-23).
    return [
      ...fromClaims(seen, "permission-denied-resource"),
      ...sighted(worksBeside ? "likely" : "possible", bare, {
        ...(onlyAdmin ? { variant: "admin-role" } : {}),
        ...(worksBeside ? {} : { settles: { ask: "works-elsewhere" as const } }),
      }),
    ];
  },
};
