import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const planNotSupported: Cause = {
  id: "plan-not-supported",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["use-other-products-key"],
  when: (seen) => fromClaims(seen, "plan-not-supported"),
};
