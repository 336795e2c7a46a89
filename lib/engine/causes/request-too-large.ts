import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const requestTooLarge: Cause = {
  id: "request-too-large",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["make-request-smaller"],
  byPaste: true,
  when: (seen) => [
    ...fromClaims(seen, "request-too-large"),
    ...sighted(
      "likely",
      seen.unclaimed.filter(({ status }) => status === 413),
    ),
  ],
};
