import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { respondCacheable } from "#lib/server/respond-cacheable.ts";
import { readCauseId } from "../../../../causes/read-cause-id.ts";
import { publicAddress } from "../../../../public-address.ts";
import { describeCause } from "../answer.ts";

export const dynamic = "force-dynamic";
const ROUTE = "GET /api/v1/causes/:id";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** One cause. HTML at /causes/:id. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId }) => {
    const id = readCauseId((await params).id);
    if (!id) throw new Refusal("cause-unknown");
    return respondCacheable(await describeCause(id, publicAddress), requestId, request);
  });
}

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "GET, HEAD" })));
}

export { POST as DELETE, POST as OPTIONS, POST as PATCH, POST as PUT };
