import { randomUUID } from "node:crypto";

/** What every answer carries, whoever writes it: a page, a route, Next by itself or a refusal before it. */
const ALWAYS = {
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
/** What an answer carries that does not say otherwise: nothing in it runs, and nothing keeps it. */
const ELSE = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

/** Our own id of one request; a caller's is never taken over. */
const newRequestId = () => `lk_${randomUUID().replaceAll("-", "")}`;

/** All of them, for an answer that has no headers of its own. */
export function headersOfEveryAnswer() {
  return { ...ALWAYS, ...ELSE, "x-request-id": newRequestId() };
}

/** Adds them at the last moment, when the answer's own headers are known. */
export function finishHeaders(response) {
  const { writeHead } = response;
  response.writeHead = function withOurs(...values) {
    for (const [name, value] of Object.entries(ALWAYS)) this.setHeader(name, value);
    for (const [name, value] of Object.entries(ELSE)) if (!this.hasHeader(name)) this.setHeader(name, value);
    if (!this.hasHeader("x-request-id")) this.setHeader("x-request-id", newRequestId());
    return writeHead.apply(this, values);
  };
}
