import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";

const CAUSE = "workspace-id-not-allowed-or-mismatch";

/** Sentences that the pair overrules: the same key without the header is known and allowed. */
const OVERRULED: ReadonlySet<CauseId> = new Set<CauseId>([
  "unknown",
  "key-invalid",
  "key-revoked-or-disabled",
  "workspace-id-required",
]);

/**
 * The calls that were refused with `anthropic-workspace-id` while the same call without it is allowed:
 * the header is the one difference. None where any call passes with it, or where the answer itself names
 * another cause.
 */
export function refusedForTheHeader(seen: Seen): Reading[] {
  const withHeader = seen.get("model-list");
  const without = seen.get("model-list--no-workspace");
  if (without?.outcome !== "allowed" || withHeader?.outcome !== "refused" || !withHeader.sentWorkspace) return [];
  if (namesAnother(withHeader)) return [];
  const sent = seen.readings.filter(({ sentWorkspace }) => sentWorkspace);
  if (sent.some(({ outcome }) => outcome === "allowed")) return [];
  return sent.filter(
    (reading) =>
      reading.outcome === "refused" &&
      !namesAnother(reading) &&
      (reading.claim?.cause === CAUSE || reading.status === withHeader.status),
  );
}

function namesAnother({ claim }: Reading): boolean {
  return claim !== undefined && claim.cause !== CAUSE && !(claim.by === "sentence" && OVERRULED.has(claim.cause));
}

/** The same call passes with the header and asks for it without: the key belongs to an identity, not to one workspace. */
export function isOfAnIdentity(seen: Seen): boolean {
  const without = seen.get("model-list--no-workspace");
  return (
    seen.get("model-list")?.outcome === "allowed" &&
    without?.outcome === "refused" &&
    without.claim?.cause === "workspace-id-required"
  );
}

/** Some answer asks for the header: only the key of an identity that is not held to one workspace is asked for it. */
export function actsForAnIdentity(seen: Seen): boolean {
  return seen.claimed("workspace-id-required").some(({ id }) => id !== "pasted");
}
