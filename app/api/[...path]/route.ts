import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { Refusal } from "#lib/server/refusals.ts";

export const dynamic = "force-dynamic";

/** Whatever is asked of the API under a name it does not have. */
function refuse(request: Request): Promise<Response> {
  return atTheEdge("/api", request, () => Promise.reject(new Refusal("not-found")));
}

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT };
