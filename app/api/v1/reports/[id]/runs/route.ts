import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { serverEnv } from "#lib/server/env.ts";
import { countLinks } from "#lib/server/metrics.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { respondJson } from "#lib/server/respond.ts";
import { appendRun } from "#lib/server/shared-reports/append-run.ts";
import { readManageToken } from "#lib/server/shared-reports/link-secrets.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";
import type { AppendedRun } from "#lib/wire/report-answers.ts";
import { runRequestSchema } from "#lib/wire/report-request.ts";
import { readReceipt } from "../../read-request.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/reports/:id/runs";
const MAX_BODY_BYTES = 65_536;

type Context = { readonly params: Promise<{ readonly id: string }> };

/** Appends a retest of this server's own to a link; whoever has it open sees it. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    await requestLimits().take("reads", client);
    const manageToken = readManageToken(request.headers);
    if (!manageToken) throw new Refusal("manage-token-missing");
    const parsed = runRequestSchema.safeParse(await readJsonBody(request, MAX_BODY_BYTES));
    if (!parsed.success) throw new Refusal("body-invalid", { fields: ["receipt"] });
    const nowMs = Date.now();
    const receipt = readReceipt(parsed.data.receipt, signingKeys(serverEnv(), "receipt"), nowMs);
    const { number, version, isNew } = await appendRun((await storage()).database.db, {
      id: (await params).id,
      manageToken,
      report: receipt.report,
      jti: receipt.jti,
      receiptExpiresAtMs: receipt.exp * 1000,
      nowMs,
    });
    if (isNew) countLinks("run-appended");
    const answer: AppendedRun = { number, version };
    return respondJson(answer, requestId, 201);
  });
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as PUT };
