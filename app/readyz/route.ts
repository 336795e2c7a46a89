import { serverEnv } from "#lib/server/env.ts";
import { newRequestId, respondJson } from "#lib/server/respond.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";

export const dynamic = "force-dynamic";

/** Ready when receipts can be signed; says no reason. */
export function GET(): Response {
  try {
    signingKeys(serverEnv(), "receipt");
    return respondJson({ status: "ready" }, newRequestId());
  } catch {
    return respondJson({ status: "not-ready" }, newRequestId(), 503);
  }
}
