import type { Cause } from "../cause.ts";
import { fromClaims, sighted, whenItClears } from "../sightings.ts";

export const serverError: Cause = {
  id: "server-error",
  fixBy: "nobody",
  alsoFixBy: ["anthropic"],
  remedies: ["wait-and-retest", "send-support-pack"],
  when: (seen) => {
    const failed = seen.unclaimed.filter(
      ({ status = 0, errorType, outcome }) =>
        outcome !== "limited" &&
        ((status >= 500 && status !== 504 && status !== 529) ||
          (errorType === "api_error" && outcome === "inconclusive")),
    );
    const own = failed.filter(({ shape }) => shape === "api-error");
    const page = failed.filter(({ shape }) => shape !== "api-error");
    return [
      ...fromClaims(seen, "server-error"),
      ...sighted("likely", own, whenItClears(seen, own)),
      ...sighted("possible", page, whenItClears(seen, page)),
    ];
  },
};
