import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type DelayingProxy = {
  readonly port: number;
  /** Ends every connection, so that the next run starts cold. */
  readonly dropConnections: () => void;
  readonly end: () => void;
};

/**
 * A road of `oneWayMs` in each direction. The kernel accepts a local connection at once, so the handshake's
 * round trip is added here: nothing of a new connection arrives before it.
 */
export async function startDelayingProxy(targetPort: number, oneWayMs: number): Promise<DelayingProxy> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const establishedMs = performance.now() + 2 * oneWayMs;
    const far = connect(targetPort, "127.0.0.1");
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on("error", () => socket.destroy());
      open.add(socket);
      socket.once("close", () => open.delete(socket));
    }
    carry(near, far, () => Math.max(performance.now(), establishedMs) + oneWayMs);
    carry(far, near, () => performance.now() + oneWayMs);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const dropConnections = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    // A TCP server that listens has an address object, never a pipe's name.
    port: (server.address() as AddressInfo).port,
    dropConnections,
    end: () => {
      server.close();
      dropConnections();
    },
  };
}

function carry(from: Socket, to: Socket, arrivesAtMs: () => number): void {
  let lastMs = 0;
  const later = (act: () => void) => {
    // Never before what was sent earlier: timers of one length fire in order, those of two lengths need not.
    lastMs = Math.max(lastMs, arrivesAtMs());
    setTimeout(act, lastMs - performance.now());
  };
  from.on("data", (piece) => later(() => to.writable && to.write(piece)));
  from.on("end", () => later(() => to.end()));
  from.on("close", () => later(() => to.destroy()));
}
