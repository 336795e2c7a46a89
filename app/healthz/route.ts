import { newRequestId, respondJson } from "#lib/server/respond.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return respondJson({ status: "ok" }, newRequestId());
}
