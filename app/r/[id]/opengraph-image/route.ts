import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { findLink } from "#lib/server/shared-reports/find-link.ts";
import { sharedReport } from "../../../api/v1/reports/shared-report.ts";
import { drawReportPicture } from "../draw-picture.tsx";

export const dynamic = "force-dynamic";
const ROUTE = "GET /r/:id/opengraph-image";

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A link's picture, 1200×630, of its newest state whatever version is asked for; changes nothing. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const { id } = await params;
    const link = await findLink((await storage()).database.db, id, Date.now());
    if (link.state === "unknown") throw new Refusal("report-unknown");
    if (link.state === "gone") throw new Refusal(`report-${link.reason}`);
    const etag = `"${link.version}"`;
    const headers = {
      etag,
      // Kept, but asked for again before each use: a link that is over shows no picture.
      "cache-control": "public, no-cache",
      "x-robots-tag": "noindex, nofollow",
      "x-request-id": requestId,
    };
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    const png = await drawReportPicture(sharedReport(id, link));
    return new Response(png, {
      headers: { ...headers, "content-type": "image/png", "content-length": String(png.byteLength) },
    });
  });
}

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "GET, HEAD" })));
}

export { POST as DELETE, POST as OPTIONS, POST as PATCH, POST as PUT };
