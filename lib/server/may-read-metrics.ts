import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { FORWARDED_HEADER } from "./client-address.ts";
import type { ServerEnv } from "./env.ts";

const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1)$/;

/**
 * With a token only its bearer may read; without one only loopback itself: not a proxy on the same host
 * that speaks for somebody else, and not a page that has its own name resolve to loopback.
 */
export function mayReadMetrics(
  headers: Headers,
  address: string,
  { metricsToken }: Pick<ServerEnv, "metricsToken">,
): boolean {
  if (metricsToken === undefined) {
    // Not `x-forwarded-for` itself: Next writes that where a caller sent none.
    const forwarded = headers.has(FORWARDED_HEADER) || headers.has("forwarded");
    return LOOPBACK.test(address) && !forwarded && LOOPBACK_HOST.test(headers.get("host") ?? "");
  }
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(metricsToken));
}
