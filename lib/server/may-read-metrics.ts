import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import type { ServerEnv } from "./env.ts";

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1)$/;

/** With a token only its bearer may read; without one only loopback. */
export function mayReadMetrics(
  headers: Headers,
  address: string,
  { metricsToken }: Pick<ServerEnv, "metricsToken">,
): boolean {
  if (metricsToken === undefined) return LOOPBACK.test(address);
  const given = /^Bearer (.+)$/.exec(headers.get("authorization") ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(metricsToken));
}
