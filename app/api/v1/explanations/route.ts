import { atTheEdge } from "#lib/server/at-the-edge.ts";
import { readJsonBody } from "#lib/server/read-json-body.ts";
import { Refusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { respondJson } from "#lib/server/respond.ts";
import { explanationRequestSchema } from "#lib/wire/explanation-request.ts";
import { answerExplanation } from "./answer.ts";

export const dynamic = "force-dynamic";
const ROUTE = "POST /api/v1/explanations";
const MAX_BODY_BYTES = 262_144;

/** Explains a text. Needs no key, makes no call, keeps nothing. */
export function POST(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, async ({ requestId, client }) => {
    await requestLimits().take("explanations", client);
    const parsed = explanationRequestSchema.safeParse(await readJsonBody(request, MAX_BODY_BYTES));
    if (!parsed.success) throw new Refusal("body-invalid", { fields: ["text"] });
    return respondJson(answerExplanation(parsed.data.text), requestId);
  });
}

export function GET(request: Request): Promise<Response> {
  return atTheEdge(ROUTE, request, () => Promise.reject(new Refusal("method-not-allowed", { allow: "POST" })));
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as PUT };
