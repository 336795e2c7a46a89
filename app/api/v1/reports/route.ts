import { redactReport } from "#lib/report/redact-report.ts";
import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { serverEnv } from "#lib/server/env.ts";
import { countLinks } from "#lib/server/metrics.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { respondJson } from "#lib/server/respond.ts";
import { makeLinkOfForeignReport, makeLinkOfOwnRun } from "#lib/server/shared-reports/make-link.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";
import type { MadeReport } from "#lib/wire/report-answers.ts";
import { publicAddress } from "../../../public-address.ts";
import { type ReadReportRequest, readReportRequest } from "./read-request.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/reports";
const MAX_BODY_BYTES = 65_536;

/** Makes a link to a report, or shows what one would show. */
export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const nowMs = Date.now();
    const body = await readJsonBody(request, MAX_BODY_BYTES);
    const asked = readReportRequest(body, signingKeys(serverEnv(), "receipt"), nowMs);
    if (asked.preview) return respondJson({ report: redactReport(asked.report, asked.include) }, requestId);
    await requestLimits().take("links", client);
    return respondJson(await makeLink(asked, nowMs), requestId, 201);
  });
}

async function makeLink({ receipt, ...asked }: ReadReportRequest, nowMs: number): Promise<MadeReport> {
  const { db } = (await storage()).database;
  const { id, manageToken, expiresAt, isNew } = receipt
    ? await makeLinkOfOwnRun(
        db,
        { ...asked, nowMs },
        { jti: receipt.jti, expiresAtMs: receipt.exp * 1000, linkKeys: signingKeys(serverEnv(), "link") },
      )
    : await makeLinkOfForeignReport(db, { ...asked, nowMs });
  if (isNew) countLinks("made");
  return { id, url: publicAddress(`/r/${id}`), manageToken, expiresAt: expiresAt.toISOString() };
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as PUT };
