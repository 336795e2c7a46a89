import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const ipNotAllowed: Cause = {
  id: "ip-not-allowed",
  fixBy: "network-it",
  alsoFixBy: ["anthropic"],
  remedies: ["allow-address", "call-from-supported-network"],
  aboutPlace: true,
  when: (seen) => fromClaims(seen, "ip-not-allowed", { settles: { ask: "works-elsewhere" } }),
};
