import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const keyMissingOrNotSent: Cause = {
  id: "key-missing-or-not-sent",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["set-key-where-program-runs"],
  byPaste: true,
  when: (seen) => fromClaims(seen, "key-missing-or-not-sent"),
};
