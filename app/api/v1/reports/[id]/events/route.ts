import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { countStream } from "#lib/server/metrics.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { findLink } from "#lib/server/shared-reports/find-link.ts";
import { eventsHeaders, streamLinkEvents } from "./stream-link-events.ts";

export const dynamic = "force-dynamic";
const ROUTE = "GET /api/v1/reports/:id/events";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** What happens to a link while somebody has it open, as server-sent events. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    const limits = requestLimits();
    await limits.take("reads", client);
    const { id } = await params;
    const { database, links } = await storage();
    const read = () => findLink(database.db, id, Date.now());
    const link = await read();
    if (link.state === "unknown") throw new Refusal("report-unknown");
    if (link.state === "gone") throw new Refusal(`report-${link.reason}`);
    // Nobody would ever read, or leave, what a question for the head alone had opened.
    if (request.method === "HEAD") return new Response(null, { headers: eventsHeaders(requestId) });
    const leavePlace = limits.enterStream(client);
    const uncount = countStream();
    const leave = () => {
      leavePlace();
      uncount();
    };
    return streamLinkEvents({
      request,
      requestId,
      leave,
      read,
      subscribe: (listener) => links.subscribe(id, listener),
    });
  });
}

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "GET, HEAD" })));
}

export { POST as DELETE, POST as OPTIONS, POST as PATCH, POST as PUT };
