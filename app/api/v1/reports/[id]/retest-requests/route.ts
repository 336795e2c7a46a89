import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { countLinks } from "#lib/server/metrics.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { respondJson } from "#lib/server/respond.ts";
import { askForRetest } from "#lib/server/shared-reports/ask-for-retest.ts";
import { retestRequestSchema } from "#lib/wire/report-request.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/reports/:id/retest-requests";
const MAX_BODY_BYTES = 256;

type Context = { readonly params: Promise<{ readonly id: string }> };

/** "Done, please retest": from anybody who has the link, without a word. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const parsed = retestRequestSchema.safeParse(await readJsonBody(request, MAX_BODY_BYTES));
    if (!parsed.success) throw new Refusal("body-invalid");
    const { db } = (await storage()).database;
    const askedAt = await askForRetest(db, { id: (await params).id, nowMs: Date.now() });
    countLinks("retest-asked");
    return respondJson({ askedAt: askedAt.toISOString() }, requestId, 201);
  });
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as PUT };
