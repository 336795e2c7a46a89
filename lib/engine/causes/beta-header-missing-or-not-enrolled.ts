import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const betaHeaderMissing: Cause = {
  id: "beta-header-missing-or-not-enrolled",
  fixBy: "you",
  alsoFixBy: ["anthropic"],
  remedies: ["send-beta-header", "leave-out-beta-header"],
  variants: {
    "not-enrolled": { fixBy: "anthropic", remedies: ["ask-account-team", "leave-out-beta-header"] },
    "unknown-value": { remedies: ["leave-out-beta-header"] },
    "extra-input": { remedies: ["send-beta-header"] },
  },
  when: (seen) => {
    const agents = seen.readings.filter(({ group, outcome }) => group === "agents" && outcome !== "skipped");
    const missing = seen.unclaimed.filter(
      ({ status, group, outcome }) => group === "agents" && status === 404 && outcome === "refused",
    );
    // Where other endpoints are missing too, the beta is not what is missing.
    const othersAreThere = seen.readings.some(
      ({ group, status }) => group !== "agents" && group !== "service" && status !== undefined && status !== 404,
    );
    return [
      ...fromClaims(seen, "beta-header-missing-or-not-enrolled"),
      // Our own calls carry the header, so what leaves open whether the organization is enrolled is a 404 on all.
      ...(missing.length === agents.length && othersAreThere
        ? sighted("possible", missing, { variant: "not-enrolled" })
        : []),
    ];
  },
};
