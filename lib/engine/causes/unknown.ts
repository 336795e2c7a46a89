import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const unknown: Cause = {
  id: "unknown",
  fixBy: null,
  alsoFixBy: [],
  remedies: ["answer-one-question", "send-support-pack"],
  when: (seen) => [
    ...fromClaims(seen, "unknown").map((sighting) => ({
      ...sighting,
      confidence: "possible" as const,
      settles: { ask: "works-elsewhere" as const },
    })),
    ...sighted("possible", seen.unexplained, { settles: { ask: "works-elsewhere" } }),
  ],
};
