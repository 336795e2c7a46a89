import type { CauseId } from "#lib/report/cause-ids.ts";
import type { AnswerReading } from "./read-answer.ts";

/** Causes that the API can only name once it has accepted the credential. */
const AFTER_AUTHENTICATION: ReadonlySet<CauseId> = new Set<CauseId>([
  "credit-balance-too-low",
  "usage-or-spend-limit-reached",
  "workspace-id-required",
  "workspace-id-not-allowed-or-mismatch",
  "permission-scope-missing",
  "model-not-found-or-no-access",
  "org-on-hold",
  "org-disabled",
  "organization-policy-refused",
  "plan-not-supported",
  "feature-not-enabled",
  "data-policy-restricted",
  "encryption-key-unavailable",
]);

/**
 * Whether an answer proves that the API knew the key: an allowed call, an organization id, a refusal that
 * only follows authentication, or the API's own 403 ("credential valid, not allowed", errors page, 2026-11-23).
 */
export function provesAccepted({ outcome, organizationId, claim, status, shape, errorType }: AnswerReading): boolean {
  if (outcome === "allowed" || organizationId !== undefined) return true;
  if (claim && AFTER_AUTHENTICATION.has(claim.cause)) return true;
  return (
    outcome === "refused" &&
    status === 403 &&
    shape === "api-error" &&
    errorType === "permission_error" &&
    !isAboutOauth(claim?.cause)
  );
}

function isAboutOauth(cause: CauseId | undefined): boolean {
  return cause === "oauth-expired-or-revoked" || cause === "oauth-not-supported-or-restricted";
}
