import "server-only";
import { createHash } from "node:crypto";

const KEPT_FOR = "public, max-age=300, no-transform";

/** An answer that is the same for everyone: it may be kept for five minutes, and is asked again by its `etag`. */
export function respondCacheable(body: unknown, requestId: string, request: Request): Response {
  const text = JSON.stringify(body);
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { etag, "cache-control": KEPT_FOR, "x-request-id": requestId };
  if (isKept(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

/** `*` stands for any; a proxy that packed the answer marks its tag as weak (RFC 9110 §8.8.3, §13.1.2). */
function isKept(asked: string | null, etag: string): boolean {
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
