import type { Cause } from "../cause.ts";
import { fromClaims, ids } from "../sightings.ts";

const DENIED = new Set([401, 403, 404]);

export const wrongCredentialKind: Cause = {
  id: "wrong-credential-kind-admin-vs-standard",
  fixBy: "you",
  alsoFixBy: ["org-admin"],
  remedies: ["use-ordinary-key", "use-admin-key"],
  variants: {
    "ordinary-on-admin": { remedies: ["use-admin-key"] },
    "admin-on-inference": { remedies: ["use-ordinary-key"] },
  },
  when: (seen) => {
    const said = fromClaims(seen, "wrong-credential-kind-admin-vs-standard");
    if (said.length > 0) return said;
    const admin = seen.readings.filter(({ group }) => group === "admin");
    const other = seen.readings.filter(({ group }) => group !== "admin" && group !== "service" && group !== "pasted");
    const denied = (list: typeof admin) =>
      list.filter(
        ({ status, outcome, claim }) =>
          outcome === "refused" &&
          DENIED.has(status ?? 0) &&
          (!claim || claim.cause === "key-invalid" || claim.cause === "key-revoked-or-disabled"),
      );
    const allowed = (list: typeof admin) => list.filter(({ outcome }) => outcome === "allowed");
    const wantsInference = seen.asked.tasks.some((task) => task !== "admin");
    const [adminAllowed, otherAllowed] = [allowed(admin), allowed(other)];
    if (
      otherAllowed.length > 0 &&
      adminAllowed.length === 0 &&
      denied(admin).length > 0 &&
      seen.asked.tasks.includes("admin")
    ) {
      return [
        {
          confidence: "likely",
          variant: "ordinary-on-admin",
          evidence: ids([...denied(admin), ...otherAllowed.slice(0, 1)]),
        },
      ];
    }
    if (!wantsInference) return [];
    if (adminAllowed.length > 0 && otherAllowed.length === 0 && denied(other).length > 0) {
      // The pair differs in the endpoint alone; the kind of key is what both share.
      const confidence = seen.kind === "admin-key" ? "confirmed" : "likely";
      return [{ confidence, variant: "admin-on-inference", evidence: ids([...denied(other), ...adminAllowed]) }];
    }
    if (seen.kind === "enterprise-scoped-key" && otherAllowed.length === 0 && denied(other).length > 0) {
      return [{ confidence: "likely", variant: "admin-on-inference", evidence: ids(denied(other)) }];
    }
    if (seen.kind === "admin-key" && otherAllowed.length === 0 && denied(other).length > 0) {
      return [{ confidence: "possible", variant: "admin-on-inference", evidence: ids(denied(other)) }];
    }
    return [];
  },
};
