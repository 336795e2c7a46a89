import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { countLinks } from "#lib/server/metrics.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { NO_STORE, respondJson } from "#lib/server/respond.ts";
import { changeLink } from "#lib/server/shared-reports/change-link.ts";
import { deleteLink } from "#lib/server/shared-reports/delete-link.ts";
import { findLink } from "#lib/server/shared-reports/find-link.ts";
import { readManageToken } from "#lib/server/shared-reports/link-secrets.ts";
import type { ChangedReport } from "#lib/wire/report-answers.ts";
import { reportChangeSchema } from "#lib/wire/report-request.ts";
import { sharedReport } from "../shared-report.ts";

export const dynamic = "force-dynamic";
const ROUTE = "/api/v1/reports/:id";
const MAX_BODY_BYTES = 4_096;

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A shared report with its thread of runs; changes nothing. HTML at /r/:id. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(`GET ${ROUTE}`, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const { id } = await params;
    const link = await findLink((await storage()).database.db, id, Date.now());
    if (link.state === "unknown") throw new Refusal("report-unknown");
    if (link.state === "gone") throw new Refusal(`report-${link.reason}`);
    const answer = respondJson(sharedReport(id, link), requestId);
    answer.headers.set("x-robots-tag", "noindex, nofollow");
    return answer;
  });
}

/** Changes what its maker may change: its end, whether readers may ask for a retest. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(`PATCH ${ROUTE}`, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const manageToken = readManageToken(request.headers);
    if (!manageToken) throw new Refusal("manage-token-missing");
    const parsed = reportChangeSchema.safeParse(await readJsonBody(request, MAX_BODY_BYTES));
    if (!parsed.success) throw new Refusal("body-invalid");
    const { db } = (await storage()).database;
    const asked = { id: (await params).id, manageToken, change: parsed.data, nowMs: Date.now() };
    const { expiresAt, acceptsRetestRequests, revoked } = await changeLink(db, asked);
    countLinks(revoked ? "revoked" : "changed");
    const answer: ChangedReport = {
      expiresAt: expiresAt.toISOString(),
      retestRequests: acceptsRetestRequests,
      revoked,
    };
    return respondJson(answer, requestId);
  });
}

/** Deletes a link and all that it shows, at once. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(`DELETE ${ROUTE}`, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const manageToken = readManageToken(request.headers);
    if (!manageToken) throw new Refusal("manage-token-missing");
    const { db } = (await storage()).database;
    await deleteLink(db, { id: (await params).id, manageToken, nowMs: Date.now() });
    countLinks("deleted");
    return new Response(null, { status: 204, headers: { "cache-control": NO_STORE, "x-request-id": requestId } });
  });
}

export function POST(request: Request): Promise<Response> {
  const allow = "GET, HEAD, PATCH, DELETE";
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow })));
}

export { POST as OPTIONS, POST as PUT };
