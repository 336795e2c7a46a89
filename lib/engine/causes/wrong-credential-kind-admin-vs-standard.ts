import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Cause } from "../cause.ts";
import type { Reading } from "../reading.ts";
import { fromClaims, ids } from "../sightings.ts";
import { actsForAnIdentity } from "../workspace-header.ts";

const DENIED = new Set([400, 401, 403, 404]);
/** What a refusal by kind may say in words: that the key is not known here, or that it lacks a scope nobody can give it. */
const SAID: ReadonlySet<CauseId> = new Set<CauseId>([
  "key-invalid",
  "key-revoked-or-disabled",
  "permission-scope-missing",
]);

/** Refused as another kind of credential is. A 400 may be about the call itself, unless every call of that side has it. */
function denied(side: readonly Reading[]): Reading[] {
  const refused = side.filter(
    ({ status, outcome, claim }) =>
      outcome === "refused" &&
      DENIED.has(status ?? 0) &&
      (!claim || (claim.by === "sentence" && SAID.has(claim.cause))),
  );
  const onlySome = side.some(({ outcome, status }) => outcome !== "skipped" && status !== 400);
  return onlySome ? refused.filter(({ status }) => status !== 400) : refused;
}

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
    const allowed = (list: typeof admin) => list.filter(({ outcome }) => outcome === "allowed");
    const wantsInference = seen.asked.tasks.some((task) => task !== "admin");
    const [adminAllowed, otherAllowed] = [allowed(admin), allowed(other)];
    // A login, and the key of an identity, reach as far as their owner does on either side.
    const ordinary = seen.kind !== "oauth-token" && !actsForAnIdentity(seen);
    if (
      ordinary &&
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
    if (!wantsInference || !ordinary) return [];
    if (adminAllowed.length > 0 && otherAllowed.length === 0 && denied(other).length > 0) {
      // The pair differs in the endpoint alone; the kind of key is what both share.
      const byStatus = denied(other).every(({ status }) => status !== 400);
      const confidence = seen.kind === "admin-key" && byStatus ? "confirmed" : "likely";
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
