import { randomUUID } from "node:crypto";

/**
 * A page of Next's answers 200, 404 or a redirect and nothing else. One that must say 410 or 429 names its answer's status here,
 * under the id its request carries; it is written when the head of the answer is.
 */
export const ANSWER_HEADER = "x-latchkey-answer";
/** By the id of the answer. Read and written by the server's code, which may be loaded more than once. */
const HELD = Symbol.for("latchkey.page-status");
globalThis[HELD] ??= new Map();
const statuses = globalThis[HELD];

/** @returns the id for the request's own header */
export function awaitPageStatus(response) {
  const id = randomUUID();
  const { writeHead } = response;
  response.writeHead = function withStatus(status, ...values) {
    return writeHead.call(this, status === 200 ? (statuses.get(id) ?? status) : status, ...values);
  };
  response.once("close", () => statuses.delete(id));
  return id;
}
