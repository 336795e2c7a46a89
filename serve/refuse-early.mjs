/**
 * Answers before Next what Latchkey has no use for: targets that are no path of ours, methods it does not
 * have, and addresses of Next's own that print a caller's text or wait for ever. True where it answered.
 */
const METHODS = new Set(["GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"]);
const NOT_OURS = /^\/(?:_next\/image|_global-error)(?:[/?]|$)/;
const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "content-type": "application/problem+json; charset=utf-8",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** The status to refuse with, or undefined where Next may have it. */
function refusalOf({ method, url }) {
  if (!METHODS.has(method)) return 405;
  if (!/^\/(?!\/)/.test(url) || !isDecodable(url)) return 400;
  if (NOT_OURS.test(url)) return 404;
  if (method !== "GET" && method !== "HEAD" && !url.startsWith("/api/")) return 405;
  return undefined;
}

function isDecodable(url) {
  try {
    decodeURIComponent(url.split("?", 1)[0]);
    return true;
  } catch {
    return false;
  }
}

const TITLES = {
  400: "The address is not one of this server.",
  404: "There is nothing at this address.",
  405: "This address takes another method.",
};
const CODES = { 400: "not-found", 404: "not-found", 405: "method-not-allowed" };

export function refuseEarly(request, response) {
  // Server Actions are not used; Next would print what a caller names here.
  delete request.headers["next-action"];
  const status = refusalOf(request);
  if (status === undefined) return false;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    connection: "close",
    ...(status === 405 ? { allow: "GET, HEAD" } : {}),
  });
  response.end(
    request.method === "HEAD"
      ? undefined
      : JSON.stringify({ type: "about:blank", title: TITLES[status], status, code: CODES[status] }),
  );
  return true;
}
