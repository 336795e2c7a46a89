import type { Outcome } from "#lib/report/schema.ts";
import type { Claim } from "./reading.ts";

/** Causes of which an answer is only unreachable from here: they tell of a place, not of the key. */
const PLACE_CAUSES = new Set([
  "region-or-network-blocked",
  "ip-not-allowed",
  "tls-or-proxy-interference",
  "timeout-or-connection",
]);
/** Not offered to this organization, whoever asks. */
const NOT_OFFERED = new Set(["plan-not-supported"]);

/** The outcome that a named cause stands for; undefined where the claim decides none. */
export function outcomeOfClaim(claim: Claim): Outcome | undefined {
  if (PLACE_CAUSES.has(claim.cause)) return "unreachable";
  if (claim.cause === "rate-limited" || claim.cause === "overloaded") return "limited";
  if (claim.cause === "server-error") return "inconclusive";
  if (NOT_OFFERED.has(claim.cause) || claim.variant === "not-enrolled") return "unavailable";
  return claim.cause === "unknown" ? undefined : "refused";
}
