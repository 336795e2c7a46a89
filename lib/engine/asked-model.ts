import type { Sighting } from "./cause.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";
import { ids } from "./sightings.ts";

/** The asked model is what is refused, whatever the status: missing, or not open to this organization. */
export function askedModelRefused(seen: Seen): Sighting | undefined {
  return askedModelMissing(seen) ?? askedModelForbidden(seen);
}

/**
 * The asked model answered 404. Confirmed when the same call passes with another model: the model is the
 * one difference. Likely when the documented sentence says so, or when its page and its call both say it.
 */
export function askedModelMissing(seen: Seen): Sighting | undefined {
  const message = seen.get("one-token-message");
  const count = seen.get("token-count-asked");
  // A message with this model is allowed, so it can be used whatever the other calls say.
  if (message?.outcome === "allowed") return undefined;
  const control = seen.get("token-count");
  const pair = control?.outcome === "allowed" && count?.outcome === "refused";
  const refused = [seen.get("model-asked"), count, message].filter(
    (reading): reading is Reading =>
      reading !== undefined && reading.sentModel === seen.asked.model && isMissing(reading),
  );
  const pasted = seen.claimed("model-not-found-or-no-access").filter(({ id }) => id === "pasted");
  const called = refused.filter(({ id }) => id !== "model-asked");
  if (pair && called.some(({ id }) => id === "token-count-asked")) {
    return { confidence: "confirmed", evidence: [...ids(refused), "token-count"] };
  }
  // A model that counts tokens can be used; a 404 on its page alone is an alias, not a refusal.
  if (count?.outcome === "allowed" && called.length === 0) return pasted.length > 0 ? likely(pasted) : undefined;
  // Its page is missing and its call is refused otherwise, while the control passes: the model is the difference.
  if (pair && refused.length > called.length && isForbidden(count))
    return { confidence: "likely", evidence: [...ids(refused), "token-count-asked", "token-count"] };
  const named = [...refused.filter(({ claim }) => claim?.cause === "model-not-found-or-no-access"), ...pasted];
  if (named.length > 0) return likely(named);
  // Where any model is missing, the address is what is missing.
  const onBoth = called.length > 0 && called.length < refused.length && control?.status !== 404;
  return onBoth ? likely(refused) : undefined;
}

/** A bare 403 or 400 is the one thing that the asked model changes: likely this organization may not use it. */
export function askedModelForbidden(seen: Seen): Sighting | undefined {
  if (seen.get("one-token-message")?.outcome === "allowed") return undefined;
  if (seen.get("token-count")?.outcome !== "allowed" || !isForbidden(seen.get("token-count-asked"))) return undefined;
  const page = isForbidden(seen.get("model-asked")) ? ["model-asked" as const] : [];
  return { confidence: "likely", evidence: [...page, "token-count-asked", "token-count"] };
}

const likely = (readings: readonly Reading[]): Sighting => ({ confidence: "likely", evidence: ids(readings) });

function isMissing({ status, outcome, claim, errorType }: Reading): boolean {
  if (outcome !== "refused" || status !== 404) return false;
  return claim ? claim.cause === "model-not-found-or-no-access" : errorType === "not_found_error";
}

function isForbidden(reading: Reading | undefined): boolean {
  return (
    (reading?.status === 403 || reading?.status === 400) &&
    reading.outcome === "refused" &&
    (!reading.claim || reading.claim.cause === "unknown")
  );
}
