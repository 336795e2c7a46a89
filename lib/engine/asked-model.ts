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
  const count = countOfModel(seen);
  // A message with this model is allowed, so it can be used whatever the other calls say.
  if (message?.outcome === "allowed") return undefined;
  const control = seen.get("token-count");
  const pair = control?.outcome === "allowed" && count?.outcome === "refused" && differsInModelAlone(seen, count);
  const refused = [seen.get("model-asked"), withBetas(seen, count), count, message].filter(
    (reading): reading is Reading =>
      reading !== undefined && reading.sentModel === seen.asked.model && isMissing(reading),
  );
  const pasted = seen.claimed("model-not-found-or-no-access").filter(({ id }) => id === "pasted");
  const called = refused.filter(({ id }) => id !== "model-asked");
  if (pair && called.some(({ id }) => id === count.id)) {
    return { confidence: "confirmed", evidence: [...ids(refused), "token-count"] };
  }
  // A model that counts tokens can be used; a 404 on its page alone is an alias, not a refusal.
  if (count?.outcome === "allowed" && called.length === 0) return pasted.length > 0 ? likely(pasted) : undefined;
  // Its page is missing and its call is refused otherwise, while the control passes: the model is the difference.
  if (pair && refused.length > called.length && isForbidden(count))
    return { confidence: "likely", evidence: [...ids(refused), count.id, "token-count"] };
  const named = [...refused.filter(({ claim }) => claim?.cause === "model-not-found-or-no-access"), ...pasted];
  if (named.length > 0) return likely(named);
  // Where any model is missing, the address is what is missing.
  const onBoth = called.length > 0 && called.length < refused.length && control?.status !== 404;
  return onBoth ? likely(refused) : undefined;
}

/** A bare 403 or 400 is the one thing that the asked model changes: likely this organization may not use it. */
export function askedModelForbidden(seen: Seen): Sighting | undefined {
  if (seen.get("one-token-message")?.outcome === "allowed") return undefined;
  const count = countOfModel(seen);
  if (seen.asked.model === undefined || !count || !differsInModelAlone(seen, count)) return undefined;
  if (seen.get("token-count")?.outcome !== "allowed" || !isForbidden(count)) return undefined;
  const page = isForbidden(seen.get("model-asked")) ? ["model-asked" as const] : [];
  const asked = isForbidden(withBetas(seen, count)) ? ["token-count-asked" as const] : [];
  return { confidence: "likely", evidence: [...page, ...asked, count.id, "token-count"] };
}

/** The count of the asked model that betas cannot have refused; with them where it was not asked without. */
function countOfModel(seen: Seen): Reading | undefined {
  const bare = seen.get("token-count-asked--no-betas");
  return bare && bare.outcome !== "skipped" ? bare : seen.get("token-count-asked");
}

/** The asked call itself, where it was asked once more without its betas. */
function withBetas(seen: Seen, count: Reading | undefined): Reading | undefined {
  return count?.id === "token-count-asked" ? undefined : seen.get("token-count-asked");
}

/** The control carries neither the asked model nor the asked betas. */
function differsInModelAlone(seen: Seen, count: Reading): boolean {
  return seen.asked.betas === undefined || count.id === "token-count-asked--no-betas";
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
