import type { Cause } from "../cause.ts";
import { fromClaims, sighted, whenItClears } from "../sightings.ts";

export const overloaded: Cause = {
  id: "overloaded",
  fixBy: "nobody",
  alsoFixBy: [],
  remedies: ["wait-and-retest"],
  when: (seen) => {
    const full = seen.unclaimed.filter(
      ({ status, errorType, outcome }) =>
        outcome === "limited" &&
        (errorType === "overloaded_error" || (status === 529 && errorType !== "rate_limit_error")),
    );
    return [...fromClaims(seen, "overloaded"), ...sighted("likely", full, whenItClears(seen, full))];
  },
};
