import type { Finding } from "#lib/report/schema.ts";
import type { Cause } from "../cause.ts";
import type { Seen } from "../seen.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const unknown: Cause = {
  id: "unknown",
  fixBy: null,
  alsoFixBy: [],
  remedies: ["answer-one-question", "send-support-pack"],
  when: (seen) => {
    const settles = whatSettles(seen);
    return [
      ...fromClaims(seen, "unknown").map((sighting) => ({ ...sighting, confidence: "possible" as const, settles })),
      ...sighted("possible", seen.unexplained, { settles }),
    ];
  },
};

/** No question where one more call of ours would tell; no other network where the API knew the key and refused. */
function whatSettles({ unexplained, accepted, asked }: Seen): NonNullable<Finding["settles"]> {
  const ownModels = unexplained.length > 0 && unexplained.every(({ ownModel }) => ownModel);
  if (ownModels && asked.model === undefined) return { probe: "token-count-asked" };
  const refused = accepted && unexplained.some(({ outcome }) => outcome === "refused");
  return { ask: refused ? "same-organization" : "works-elsewhere" };
}
