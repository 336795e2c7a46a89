import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { respondCacheable } from "#lib/server/respond-cacheable.ts";
import { publicAddress } from "../../../public-address.ts";
import { listCauses } from "./answer.ts";

export const dynamic = "force-dynamic";
const ROUTE = "GET /api/v1/causes";

/** The catalogue of causes. HTML at /causes. */
export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId }) =>
    respondCacheable(await listCauses(publicAddress), requestId, request),
  );
}

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "GET, HEAD" })));
}

export { POST as DELETE, POST as OPTIONS, POST as PATCH, POST as PUT };
