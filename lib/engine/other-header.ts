import { provesAccepted } from "./accepted.ts";
import type { Reading } from "./reading.ts";

/** Which half of the API was asked: an Admin key is known on one and may be unknown on the other. */
export type Side = "admin" | "workspace";
/** Whether an upstream takes the key in `x-api-key`; `undecided` where that call was not judged. */
export type Taken = "yes" | "no" | "undecided";

type Answer = Omit<Reading, "id" | "group" | "durationMs" | "sentWorkspace">;

/** The API says that it does not know the credential: by type, else by status. */
export function isUnauthenticated({ status, errorType }: Answer): boolean {
  return errorType === "authentication_error" || status === 401;
}

/** How much a 401 says: nothing of the key, nothing but that it is not known, or why. */
function telling({ claim }: Answer): number {
  if (!claim) return 1;
  if (claim.cause === "key-missing-or-not-sent") return 0;
  return claim.cause === "key-invalid" ? 2 : 3;
}

const saysNotKnown = (answer: Answer) =>
  isUnauthenticated(answer) &&
  !provesAccepted(answer) &&
  (telling(answer) < 3 || answer.claim?.cause === "key-revoked-or-disabled");

/** Read from both answers to one call: `first` in `authorization`, `second` in `x-api-key`. */
export function takenBy(first: Answer, second: Answer): Taken {
  if (provesAccepted(second)) return "yes";
  if (second.status === first.status && second.claim?.cause === first.claim?.cause) return "no";
  // It said that the header is missing, so that is the one it reads.
  if (first.claim?.cause === "key-missing-or-not-sent") return "yes";
  if (saysNotKnown(second)) return "no";
  return second.outcome === "refused" ? "yes" : "undecided";
}

/** The answer that counts: the second, unless it only repeats that the key is not known. */
export function theMoreTelling(first: Reading, second: Reading): Reading {
  if (second.outcome === "skipped") return first;
  if (!saysNotKnown(second)) return second;
  return telling(second) > telling(first) ? second : first;
}
