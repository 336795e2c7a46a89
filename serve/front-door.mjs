import { Server } from "node:http";
import { answerNoRequest } from "./answer-no-request.mjs";
import { countAnswer, countConnection } from "./end-connections.mjs";
import { finishHeaders } from "./finish-headers.mjs";
import { ANSWER_HEADER, awaitPageStatus } from "./page-status.mjs";
import { refuseEarly } from "./refuse-early.mjs";

/**
 * Loaded before Next, which hides the socket from route handlers and believes a caller's `x-forwarded-for`:
 * every request carries the peer's address under a name of ours, and whatever the caller sent there is gone.
 */
export const PEER_HEADER = "x-latchkey-peer";
/** Next writes `x-forwarded-for` where a caller sent none: this says whether a proxy spoke for somebody. */
const FORWARDED_HEADER = "x-latchkey-forwarded";

const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 30_000;
const WITH_REQUEST = new Set(["request", "checkContinue", "checkExpectation"]);
const inProduction = () => process.env.NODE_ENV === "production";
const { emit, on } = Server.prototype;

Server.prototype.emit = function emitWithPeer(event, ...values) {
  if (WITH_REQUEST.has(event)) {
    writePeer(values[0], awaitPageStatus(values[1]));
    finishHeaders(values[1]);
  } else if (event === "upgrade") writePeer(values[0]);
  if (inProduction()) {
    if (event === "listening") {
      this.headersTimeout = HEADERS_WITHIN_MS;
      this.requestTimeout = REQUEST_WITHIN_MS;
      this.requireHostHeader = false;
      // With a listener Node leaves the answer to the hook below, which refuses every expectation it does not know.
      if (this.listenerCount("checkExpectation") === 0) this.on("checkExpectation", () => {});
      if (this.listenerCount("clientError") === 0) this.on("clientError", answerNoRequest);
    }
    if (event === "connection") countConnection(values[0]);
    // A tunnel would stay open without any limit.
    if (event === "connect") {
      values[1].destroy();
      return true;
    }
    if (WITH_REQUEST.has(event)) {
      const [request, response] = values;
      countAnswer(request.socket, response);
      if (refuseEarly(request, response)) return true;
    }
  }
  return emit.call(this, event, ...values);
};

// Nothing in production speaks another protocol: where nobody listens, Node serves the request as it stands.
Server.prototype.on = function onUnlessUpgrade(event, listener) {
  return event === "upgrade" && inProduction() ? this : on.call(this, event, listener);
};
Server.prototype.addListener = Server.prototype.on;

// Read by the server's code: without this mark the headers are a caller's own and count for nothing.
globalThis[Symbol.for("latchkey.peer-address")] = true;

function writePeer(request, answerId) {
  const address = request.socket.remoteAddress;
  // Node derives these two from the raw headers once, by their first count: read them before that changes.
  const { headers, headersDistinct } = request;
  const forwarded = headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;
  const ours = [
    [PEER_HEADER, address],
    [FORWARDED_HEADER, forwarded ? "yes" : undefined],
    [ANSWER_HEADER, answerId],
  ];
  const raw = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at];
    if (!ours.some(([own]) => own === name.toLowerCase())) raw.push(name, request.rawHeaders[at + 1]);
  }
  for (const [name, value] of ours) {
    delete headers[name];
    delete headersDistinct[name];
    if (value === undefined) continue;
    headers[name] = value;
    headersDistinct[name] = [value];
    raw.push(name, value);
  }
  request.rawHeaders.splice(0, request.rawHeaders.length, ...raw);
}
