import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { serverEnv } from "#lib/server/env.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { answerWithJson, answerWithStream } from "./answer.ts";
import { prepareRun } from "./prepare-run.ts";
import { readDiagnosisRequest } from "./read-request.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/diagnoses";
const MAX_BODY_BYTES = 65_536;

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    const limits = requestLimits();
    await limits.take("diagnoses", client);
    const run = prepareRun(readDiagnosisRequest(await readJsonBody(request, MAX_BODY_BYTES)), serverEnv());
    const leave = limits.enter(client);
    const wantsOneObject = /^\s*application\/json\b/i.test(request.headers.get("accept") ?? "");
    return wantsOneObject
      ? answerWithJson(run, request, requestId, leave)
      : answerWithStream(run, request, requestId, leave);
  });
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as PATCH, GET as PUT };
