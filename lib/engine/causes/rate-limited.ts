import type { Cause } from "../cause.ts";
import { fromClaims, sighted, whenItClears } from "../sightings.ts";

export const rateLimited: Cause = {
  id: "rate-limited",
  fixBy: "nobody",
  alsoFixBy: ["org-admin"],
  remedies: ["wait-and-retest", "request-higher-tier"],
  when: (seen) => {
    const limited = seen.unclaimed.filter(
      ({ status, errorType, outcome }) =>
        outcome === "limited" &&
        (errorType === "rate_limit_error" || (status === 429 && errorType !== "overloaded_error")),
    );
    return [...fromClaims(seen, "rate-limited"), ...sighted("likely", limited, whenItClears(seen, limited))];
  },
};
