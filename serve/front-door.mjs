import { Server } from "node:http";
import { countAnswer, countConnection } from "./end-connections.mjs";
import { refuseEarly } from "./refuse-early.mjs";

/**
 * Loaded before Next, which hides the socket from route handlers and believes a caller's `x-forwarded-for`:
 * every request carries the peer's address under a name of ours, and whatever the caller sent there is gone.
 */
export const PEER_HEADER = "x-latchkey-peer";

const WITH_REQUEST = new Set(["request", "checkContinue", "checkExpectation"]);
const WITH_SOCKET = new Set(["upgrade", "connect"]);
const emit = Server.prototype.emit;

Server.prototype.emit = function emitWithPeer(event, ...values) {
  if (WITH_REQUEST.has(event) || WITH_SOCKET.has(event)) writePeer(values[0]);
  if (process.env.NODE_ENV === "production") {
    // Nothing in production speaks WebSocket or tunnels; an upgraded socket would stay open without any limit.
    if (WITH_SOCKET.has(event)) {
      values[1].destroy();
      return true;
    }
    if (event === "connection") countConnection(values[0]);
    if (WITH_REQUEST.has(event)) {
      countAnswer(values[0].socket, values[1]);
      if (refuseEarly(values[0], values[1])) return true;
    }
  }
  return emit.call(this, event, ...values);
};
// Read by the server's code: without this mark the header is a caller's own and counts for nothing.
globalThis[Symbol.for("latchkey.peer-address")] = true;

function writePeer(request) {
  const address = request.socket.remoteAddress;
  // Node derives these two from the raw headers once, by their first count: read them before that changes.
  const { headers, headersDistinct } = request;
  delete headers[PEER_HEADER];
  delete headersDistinct[PEER_HEADER];
  const raw = [];
  for (let at = 0; at + 1 < request.rawHeaders.length; at += 2) {
    const name = request.rawHeaders[at];
    if (name.toLowerCase() !== PEER_HEADER) raw.push(name, request.rawHeaders[at + 1]);
  }
  if (address !== undefined) {
    headers[PEER_HEADER] = address;
    headersDistinct[PEER_HEADER] = [address];
    raw.push(PEER_HEADER, address);
  }
  request.rawHeaders.splice(0, request.rawHeaders.length, ...raw);
}
