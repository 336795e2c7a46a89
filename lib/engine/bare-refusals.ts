import { refusedByBetas } from "./asked-betas.ts";
import { askedModelRefused } from "./asked-model.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";
import { refusedForTheHeader } from "./workspace-header.ts";

/** Types that say of a 403 that it is about something else than a permission: type comes before status. */
const OF_ANOTHER_TYPE = new Set([
  "authentication_error",
  "billing_error",
  "rate_limit_error",
  "overloaded_error",
  "api_error",
  "not_found_error",
]);

/** Answers 403 that say no more than their status, and that no pair of calls explains better. */
export function bareRefusals(seen: Seen): Reading[] {
  const explained = new Set([
    ...refusedForTheHeader(seen).map(({ id }) => id),
    ...(askedModelRefused(seen)?.evidence ?? []),
    ...(refusedByBetas(seen) ?? []),
  ]);
  return seen.readings.filter(
    ({ id, status, outcome, errorType, claim }) =>
      status === 403 &&
      outcome === "refused" &&
      !(errorType && OF_ANOTHER_TYPE.has(errorType)) &&
      !explained.has(id) &&
      (!claim || claim.cause === "unknown"),
  );
}
