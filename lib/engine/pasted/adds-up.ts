import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import type { CredentialKind } from "#lib/report/schema.ts";
import { hasRetired } from "../api/models.ts";
import { API_HOST, type Call } from "../call/call.ts";
import { findWording } from "./wordings/register.ts";

type Beside = {
  readonly call: Call | undefined;
  readonly kind: CredentialKind | undefined;
  /** The text shows another call with this key that passed. */
  readonly works: boolean;
  /** The text names an Admin endpoint. */
  readonly onAdmin: boolean;
  readonly startedAt: string;
};

/** What the request beside an answer adds, where the answer itself names nothing: a wording of our own catalogue's. */
export function addsUp(evidence: PastedEvidence, beside: Beside): PastedEvidence {
  const worded = evidence.wording === undefined ? undefined : findWording(evidence.wording);
  if (
    evidence.errorCode !== undefined ||
    (evidence.wording !== undefined && worded?.by !== "hint" && worded?.cause !== "key-invalid")
  )
    return evidence;
  const wording = wordingOf(evidence, beside);
  return wording ? { ...evidence, wording } : evidence;
}

function wordingOf(
  { status, errorType, shape, model, dialect, wording }: PastedEvidence,
  { call, kind, works, onAdmin, startedAt }: Beside,
): string | undefined {
  const unauthenticated = status === 401 || errorType === "authentication_error";
  const own = shape === "api-error" || shape === "bare-error";
  if (unauthenticated && kind === "other-provider" && (own || call?.host === API_HOST))
    return "request-other-provider-key";
  if (unauthenticated && call?.sendsKeyAs === "none" && call.by === "http" && call.host === API_HOST)
    return "request-without-key";
  if ((unauthenticated || status === 403) && kind === "admin-key" && call !== undefined && call.task !== "admin")
    return "request-admin-key";
  // A key that passes in the same text is known to the API: another one was sent, or the endpoint takes another kind.
  const saysUnknown = unauthenticated || (wording !== undefined && findWording(wording)?.cause === "key-invalid");
  if (saysUnknown && !dialect && works) return onAdmin ? "request-ordinary-key" : "request-other-key";
  if (wording !== undefined && wording !== "resource-not-found") return undefined;
  if ((status === 404 || wording !== undefined) && !dialect && model !== undefined && hasRetired(model, startedAt))
    return "request-retired-model";
  return undefined;
}
