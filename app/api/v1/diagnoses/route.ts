import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { serverEnv } from "#lib/server/env.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import type { DiagnosisRequest } from "#lib/wire/diagnosis-request.ts";
import { answerWithJson, answerWithStream } from "./answer.ts";
import { type PreparedRun, prepareRun } from "./prepare-run.ts";
import { readDiagnosisRequest } from "./read-request.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/diagnoses";
const MAX_BODY_BYTES = 65_536;

export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    const limits = requestLimits();
    await limits.take("diagnoses", client);
    const asked = readDiagnosisRequest(await readJsonBody(request, MAX_BODY_BYTES));
    const leave = limits.enter(client);
    const run = prepareOrLeave(asked, leave);
    const wantsOneObject = /^\s*application\/json\b/i.test(request.headers.get("accept") ?? "");
    return wantsOneObject
      ? answerWithJson(run, request, requestId, leave)
      : answerWithStream(run, request, requestId, leave);
  });
}

/** A place is held before there is a key to forget; one that no run follows is given back. */
function prepareOrLeave(asked: DiagnosisRequest, leave: () => void): PreparedRun {
  try {
    return prepareRun(asked, serverEnv());
  } catch (error) {
    leave();
    throw error;
  }
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as PUT };
