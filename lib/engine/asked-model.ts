import type { Sighting } from "./cause.ts";
import type { Seen } from "./seen.ts";
import { ids } from "./sightings.ts";

/**
 * The asked model answered 404 `model: …`. Confirmed when the same call passes with a model the key
 * lists: the model is the one difference. Likely when only the documented sentence says so.
 */
export function askedModelRefused(seen: Seen): Sighting | undefined {
  const refused = seen
    .claimed("model-not-found-or-no-access")
    .filter(({ sentModel, id }) => id === "pasted" || (sentModel !== undefined && sentModel === seen.asked.model));
  if (refused.length === 0) return undefined;
  const asked = seen.get("token-count-asked") ?? seen.get("one-token-message");
  // A model that counts tokens can be used; a 404 on its page alone is an alias, not a refusal.
  if (asked?.outcome === "allowed") return undefined;
  const control = seen.get("token-count");
  const pair = control?.outcome === "allowed" && refused.some(({ id }) => id === "token-count-asked");
  return {
    confidence: pair ? "confirmed" : "likely",
    evidence: pair ? [...ids(refused), "token-count"] : ids(refused),
    ...(pair ? {} : { settles: { probe: "token-count" as const } }),
  };
}
