import "server-only";
import { checkOrigin } from "./check-origin.ts";
import { type ClientAddress, clientAddress } from "./client-address.ts";
import { isStorageFault } from "./db/is-storage-fault.ts";
import { serverEnv } from "./env.ts";
import { log } from "./log.ts";
import { countRefusal } from "./metrics.ts";
import { isRefusal, Refusal } from "./refusals.ts";
import { newRequestId, respondProblem } from "./respond.ts";

const STORAGE_MAY_BE_BACK_AFTER_S = 5;

export type EdgeContext = { readonly requestId: string; readonly client: ClientAddress };

/**
 * Runs one route's verb behind the guards every route has, and turns what it throws into a problem
 * answer. What went wrong inside is logged by its kind and stack, never with a body or a header.
 */
export async function atTheEdge(
  route: string,
  request: Request,
  verb: (context: EdgeContext) => Promise<Response>,
): Promise<Response> {
  const requestId = newRequestId();
  try {
    const env = serverEnv();
    if (request.method !== "GET" && request.method !== "HEAD") checkOrigin(request.headers, env.publicUrl);
    return await verb({ requestId, client: clientAddress(request.headers, env) });
  } catch (error) {
    const refusal = isRefusal(error) ? error : refusalOf(error);
    if (refusal !== error) log.error({ requestId, route, error }, "route failed");
    countRefusal(route, refusal.code);
    return respondProblem(refusal, requestId);
  }
}

function refusalOf(error: unknown): Refusal {
  return isStorageFault(error)
    ? new Refusal("storage-unavailable", { retryAfterS: STORAGE_MAY_BE_BACK_AFTER_S })
    : new Refusal("internal");
}
