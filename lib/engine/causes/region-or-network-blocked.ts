import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const regionOrNetworkBlocked: Cause = {
  id: "region-or-network-blocked",
  fixBy: "network-it",
  alsoFixBy: ["you"],
  remedies: ["call-from-supported-network"],
  aboutPlace: true,
  when: (seen) => {
    const edge = seen.unclaimed.filter(
      ({ outcome, status, errorType, shape, facts }) =>
        outcome === "unreachable" &&
        status === 403 &&
        !facts.dialect &&
        (errorType === "forbidden" || shape === "html" || shape === "bare-error"),
    );
    return [
      ...fromClaims(seen, "region-or-network-blocked", { settles: { ask: "works-elsewhere" } }),
      ...sighted("likely", edge, { settles: { ask: "works-elsewhere" } }),
    ];
  },
};
