import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";

const CAUSE = "workspace-id-not-allowed-or-mismatch";

/**
 * The calls that were refused with `anthropic-workspace-id` while the same call without it is allowed:
 * the header is the one difference. None where any call passes with it, or where the answer itself names
 * another cause.
 */
export function refusedForTheHeader(seen: Seen): Reading[] {
  const withHeader = seen.get("model-list");
  const without = seen.get("model-list--no-workspace");
  if (without?.outcome !== "allowed" || withHeader?.outcome !== "refused" || !withHeader.sentWorkspace) return [];
  if (withHeader.claim && withHeader.claim.cause !== CAUSE && withHeader.claim.cause !== "unknown") return [];
  const sent = seen.readings.filter(({ sentWorkspace }) => sentWorkspace);
  if (sent.some(({ outcome }) => outcome === "allowed")) return [];
  return sent.filter(
    ({ outcome, status, claim }) =>
      outcome === "refused" && (claim ? claim.cause === CAUSE : status === withHeader.status),
  );
}
