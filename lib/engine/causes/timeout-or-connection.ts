import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const timeoutOrConnection: Cause = {
  id: "timeout-or-connection",
  fixBy: "network-it",
  alsoFixBy: ["you"],
  remedies: ["check-connection"],
  aboutPlace: true,
  when: (seen) => {
    const silent = seen.unclaimed.filter(
      ({ outcome, noAnswer, status }) =>
        outcome === "unreachable" &&
        ((noAnswer !== undefined && noAnswer !== "tls") || status === 504 || status === 408),
    );
    return [
      ...fromClaims(seen, "timeout-or-connection"),
      ...sighted("likely", silent, { settles: { ask: "works-elsewhere" } }),
    ];
  },
};
