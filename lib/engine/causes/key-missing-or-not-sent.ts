import type { Cause } from "../cause.ts";
import { isUnauthenticated } from "../other-header.ts";
import type { Seen } from "../seen.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const keyMissingOrNotSent: Cause = {
  id: "key-missing-or-not-sent",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["set-key-where-program-runs"],
  variants: { "another-key": { remedies: ["set-key-where-program-runs", "compare-key-with-console"] } },
  byPaste: true,
  when: (seen) => [...fromClaims(seen, "key-missing-or-not-sent"), ...anotherKey(seen)],
};

const OF_THE_KEY = new Set(["key-invalid", "key-revoked-or-disabled"]);

/** The text tells of a key the API does not know, and the key that was tested it knows: two keys, or none was sent. */
function anotherKey(seen: Seen) {
  const pasted = seen.get("pasted");
  const names = pasted?.claim === undefined || OF_THE_KEY.has(pasted.claim.cause);
  if (!seen.accepted || !pasted || !isUnauthenticated(pasted) || !names || pasted.facts.dialect) return [];
  const passed = seen.readings.filter(({ outcome, group }) => outcome === "allowed" && group !== "service").slice(0, 1);
  return sighted("likely", [pasted, ...passed], { variant: "another-key" });
}
