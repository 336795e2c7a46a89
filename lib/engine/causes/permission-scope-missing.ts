import { bareRefusals } from "../bare-refusals.ts";
import type { Cause } from "../cause.ts";
import type { Reading } from "../reading.ts";
import type { Seen } from "../seen.ts";
import { fromClaims, sighted } from "../sightings.ts";

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
  when: (seen) => {
    const works = seen.readings.some(({ outcome, group }) => outcome === "allowed" && group !== "service");
    // A token's scope decides what it reaches, and a 403 outside it names none (wif-reference, 2026-11-23).
    const outside = seen.kind === "oauth-token" && works ? [...bareRefusals(seen), ...notTakenByAdmin(seen)] : [];
    return [
      ...fromClaims(seen, "permission-scope-missing"),
      ...sighted("possible", outside, { variant: "federation-rule" }),
    ];
  },
};

/** A token that works elsewhere and is not known on Admin endpoints. */
function notTakenByAdmin(seen: Seen): Reading[] {
  return seen.unclaimed.filter(
    ({ group, status, outcome }) => group === "admin" && status === 401 && outcome === "refused",
  );
}
