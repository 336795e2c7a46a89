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
    const said = fromClaims(seen, "permission-scope-missing").filter(
      // No scope of an Enterprise key opens a model call, so its kind is what is wrong there (admin-api-keys, 2026-11-23).
      ({ confidence, evidence }) =>
        confidence === "confirmed" ||
        seen.kind !== "enterprise-scoped-key" ||
        evidence.some((id) => id === "pasted" || seen.get(id)?.group === "admin"),
    );
    return [
      // The same sentence refuses a federated login; its scope is the rule's.
      ...said.map((one) =>
        seen.kind === "oauth-token" && one.variant === "enterprise-key" ? { ...one, variant: "federation-rule" } : one,
      ),
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
