import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { serverEnv } from "#lib/server/env.ts";
import { mayReadMetrics } from "#lib/server/may-read-metrics.ts";
import { metrics } from "#lib/server/metrics.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { NO_STORE } from "#lib/server/respond.ts";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return atTheEdge("GET /metrics", request, async ({ client, requestId }) => {
    if (!mayReadMetrics(request.headers, client.address, serverEnv())) throw new Refusal("not-found");
    return new Response(await metrics.metrics(), {
      headers: { "content-type": metrics.contentType, "cache-control": NO_STORE, "x-request-id": requestId },
    });
  });
}
