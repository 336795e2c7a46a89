import reading from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";

const { parseAndValidateFlightRouterState } = reading;

/**
 * Answers before Next what Latchkey has no use for: targets that are no path of ours, methods it does not
 * have, bodies where none is read, and addresses of Next's own that print a caller's text or wait for ever.
 */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Of Next's own addresses only its static files are of use: others stand for pages, print a text, or optimize images. */
const NOT_OURS = /^\/(?:_next(?!\/static\/)|_global-error)(?:\/|$)/;

/** The status to refuse with, or undefined where Next may have it. */
function refusalOf({ method, url, headers }) {
  // HTTP/1.1 asks for it (RFC 9112 §3.2); Node would answer by itself, without our headers.
  if (headers.host === undefined) return 400;
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect)) return 417;
  if (!METHODS.has(method)) return 501;
  const path = pathOf(url);
  if (path === undefined) return 400;
  if (NOT_OURS.test(path)) return 404;
  // As it is written: Next finds its routes by the raw path, and takes an encoded one for a page.
  if (/^\/api\/[^?#]/.test(url)) return undefined;
  if (method !== "GET" && method !== "HEAD") return 405;
  // Next would hold up to 10 MB of it in memory, for a page that reads none.
  return Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined ? 413 : undefined;
}

/** The path, where it is written in the one way that everyone reads alike: Next resolves `..` and `\` after us. */
function pathOf(url) {
  const raw = url.split(/[?#]/, 1)[0];
  // A slash that is written as a code parts the path for some readers and not for others.
  if (/%2f|%5c/i.test(raw)) return undefined;
  let path;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  const isPlain = path.startsWith("/") && !/\/\/|\\|\/\.{1,2}(?:\/|$)|[\x00-\x1f\x7f]/.test(path);
  return isPlain ? path : undefined;
}

const TITLES = {
  400: "The address is not one of this server.",
  404: "There is nothing at this address.",
  405: "This address takes another method.",
  413: "This address takes no body.",
  417: "This server has no such expectation.",
  501: "This server does not know that method.",
};
const CODES = {
  400: "address-invalid",
  404: "not-found",
  405: "method-not-allowed",
  413: "body-too-large",
  417: "expectation-unknown",
  501: "method-unknown",
};

/** True where it answered. */
export function refuseEarly(request, response) {
  // Server Actions are not used; Next would print what a caller names here.
  delete request.headers["next-action"];
  // Next answers 500 where a condition on a static file does not hold.
  for (const condition of ["if-match", "if-unmodified-since", "range"]) delete request.headers[condition];
  if (!isRouterTree(request.headers["next-router-state-tree"])) delete request.headers["next-router-state-tree"];
  // A prefetch of another kind than ours has Next render as if it built, and log what a page may not do then.
  if (request.headers["next-router-prefetch"] !== "1") delete request.headers["next-router-prefetch"];
  const status = refusalOf(request);
  if (status === undefined) return false;
  response.writeHead(status, {
    "content-type": "application/problem+json; charset=utf-8",
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

/** Next answers 500, and logs, where it cannot read the tree that a page sends when it moves to another: its own reader says. */
function isRouterTree(value) {
  try {
    return parseAndValidateFlightRouterState(value) !== undefined;
  } catch {
    return false;
  }
}
