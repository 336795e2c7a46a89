import "server-only";
import { serverEnv } from "./env.ts";
import { RequestLimits } from "./limit-requests.ts";

const HELD = Symbol.for("latchkey.request-limits");
type Holder = { [HELD]?: RequestLimits };

/** The limits of this process; one instance however often a module is loaded. */
export function requestLimits(): RequestLimits {
  const holder = globalThis as Holder;
  holder[HELD] ??= new RequestLimits(serverEnv().limits);
  return holder[HELD];
}
