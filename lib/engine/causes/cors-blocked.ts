import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const corsBlocked: Cause = {
  id: "cors-blocked",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["call-from-backend"],
  byPaste: true,
  when: (seen) => fromClaims(seen, "cors-blocked"),
};
