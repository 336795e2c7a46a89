import { isUnauthenticated } from "./other-header.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";

const KEY_CAUSES = new Set(["key-invalid", "key-revoked-or-disabled"]);

/**
 * Answers that say the API does not know the key. None once any answer proves that it was
 * accepted: then a 401 is about the endpoint or the kind of credential.
 */
export function notRecognized(seen: Seen): Reading[] {
  if (seen.accepted) return [];
  return seen.readings.filter(
    (reading) =>
      isUnauthenticated(reading) &&
      reading.outcome === "refused" &&
      (reading.claim === undefined || KEY_CAUSES.has(reading.claim.cause)),
  );
}

export function saysRevoked(answers: readonly Reading[]): boolean {
  return answers.some(({ claim }) => claim?.cause === "key-revoked-or-disabled");
}
