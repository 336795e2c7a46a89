import type { CauseId } from "#lib/report/cause-ids.ts";
import { provesAccepted } from "./accepted.ts";
import type { Reading } from "./reading.ts";

/** Which half of the API was asked: an Admin key is known on one and may be unknown on the other. */
export type Side = "admin" | "workspace";
/**
 * Whether an upstream takes the key in `x-api-key`. `undecided` where that call failed, and another may not;
 * `closed` where it was held off or not answered, and asking more would only add to that.
 */
export type Taken = "yes" | "no" | "undecided" | "closed";

type Answer = Omit<Reading, "id" | "group" | "durationMs" | "sentWorkspace">;

/** The API says that it does not know the credential: by type, else by status. */
export function isUnauthenticated({ status, errorType }: Answer): boolean {
  return errorType === "authentication_error" || status === 401;
}

/** Sentences about how the key came, said to a key: they tell which header is read, and nothing of the key. */
const ABOUT_THE_HEADER: ReadonlySet<CauseId> = new Set<CauseId>([
  "key-missing-or-not-sent",
  "oauth-expired-or-revoked",
  "oauth-not-supported-or-restricted",
]);

/** How much a 401 says: nothing of the key, nothing but that it is not known, or why. */
function telling({ claim }: Answer): number {
  if (!claim) return 1;
  if (ABOUT_THE_HEADER.has(claim.cause)) return 0;
  return claim.cause === "key-invalid" ? 2 : 3;
}

/** A 400 of no known meaning: the header itself may be what is refused, since the SDK no longer sends it. */
const saysNothing = ({ status, claim }: Answer) => status === 400 && (!claim || claim.cause === "unknown");

const saysNotKnown = (answer: Answer) =>
  isUnauthenticated(answer) &&
  !provesAccepted(answer) &&
  (telling(answer) < 3 || answer.claim?.cause === "key-revoked-or-disabled");

/** Read from both answers to one call: `first` in `authorization`, `second` in `x-api-key`. */
export function takenBy(first: Answer, second: Answer): Taken {
  if (provesAccepted(second)) return "yes";
  if (second.status === first.status && second.claim?.cause === first.claim?.cause) return "no";
  // It said that the header is missing, or took a key for a login: the other is the one it reads a key from.
  if (first.claim && ABOUT_THE_HEADER.has(first.claim.cause)) return "yes";
  if (saysNotKnown(second) || saysNothing(second)) return "no";
  if (second.outcome === "refused") return "yes";
  return second.status === undefined || second.outcome === "limited" ? "closed" : "undecided";
}

/** A refusal that proves nothing as long as the other header is not answered. */
export function undecided(first: Reading): Reading {
  return { ...first, outcome: "inconclusive" };
}

/** The answer that counts: the second, unless it only repeats that the key is not known. */
export function theMoreTelling(first: Reading, second: Reading): Reading {
  if (second.outcome === "skipped") return first;
  // Half an answer: the key is not known in the one header, and the other said nothing.
  if (second.status === undefined) return undecided(first);
  if (saysNothing(second)) return first;
  if (!saysNotKnown(second)) return second;
  return telling(second) > telling(first) ? second : first;
}
