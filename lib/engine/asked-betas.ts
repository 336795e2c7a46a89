import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";

/**
 * The asked call is refused and the same call without the asked betas passes: they are the one difference.
 *
 * @returns the two calls, the refused one first; undefined where nothing shows it.
 */
export function refusedByBetas(seen: Seen): readonly [refused: ProbeId, allowed: ProbeId] | undefined {
  const asked = seen.get("token-count-asked");
  const without = seen.get(seen.asked.model === undefined ? "token-count" : "token-count-asked--no-betas");
  if (seen.asked.betas === undefined || without?.outcome !== "allowed" || !asked || !isRefusal(asked)) return undefined;
  // Where the answer names another cause itself, a beta only brings it to light.
  const other = asked.claim && asked.claim.cause !== "unknown" && asked.claim.cause !== CAUSE;
  return other ? undefined : [asked.id, without.id];
}

const CAUSE = "beta-header-missing-or-not-enrolled";

function isRefusal({ outcome, status }: Reading): boolean {
  return outcome === "refused" && (status === 400 || status === 403 || status === 404);
}
