import { askedModelRefused } from "./asked-model.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";
import { refusedForTheHeader } from "./workspace-header.ts";

/** Answers 403 that say no more than their status, and that no pair of calls explains better. */
export function bareRefusals(seen: Seen): Reading[] {
  const explained = new Set([
    ...refusedForTheHeader(seen).map(({ id }) => id),
    ...(askedModelRefused(seen)?.evidence ?? []),
  ]);
  return seen.readings.filter(
    ({ id, status, outcome, errorType, claim }) =>
      status === 403 &&
      outcome === "refused" &&
      errorType !== "authentication_error" &&
      !explained.has(id) &&
      (!claim || claim.cause === "unknown"),
  );
}
