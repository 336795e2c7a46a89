import "server-only";
import { Refusal } from "./refusals.ts";

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * A POST with `Origin` must come from the public URL; any loopback name matches a loopback URL of
 * the same port. With neither header it is a program.
 *
 * @throws Refusal `origin-refused`
 */
export function checkOrigin(headers: Headers, publicUrl: URL): void {
  if (/\bcross-site\b/i.test(headers.get("sec-fetch-site") ?? "")) throw new Refusal("origin-refused");
  const origin = headers.get("origin");
  if (origin === null || origin === publicUrl.origin) return;
  let from: URL;
  try {
    from = new URL(origin);
  } catch {
    throw new Refusal("origin-refused");
  }
  if (from.origin !== origin) throw new Refusal("origin-refused");
  const bothLoopback = LOOPBACK_HOSTS.has(from.hostname) && LOOPBACK_HOSTS.has(publicUrl.hostname);
  if (!bothLoopback || from.protocol !== publicUrl.protocol || from.port !== publicUrl.port)
    throw new Refusal("origin-refused");
}
