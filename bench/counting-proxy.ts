import { once } from "node:events";
import { createServer, request as forward, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificates } from "./certificates.ts";

export type CountedCall = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
};

export type CountingProxy = {
  readonly port: number;
  /** What passed since the last call of `take`. */
  readonly take: () => CountedCall[];
  readonly end: () => void;
};

/** Hands every call on to the sandbox and writes down what passed; with certificates it speaks TLS to its callers. */
export async function startCountingProxy(target: string, certificates?: Certificates): Promise<CountingProxy> {
  let calls: CountedCall[] = [];
  const { hostname, port } = new URL(target);
  const listener: RequestListener = (incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on("data", (piece: Buffer) => pieces.push(piece));
    incoming.on("end", () => {
      const body = Buffer.concat(pieces);
      const { method = "GET", url: path = "/", headers } = incoming;
      calls.push({ method, path, headers, body });
      const call = forward({ hostname, port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      call.on("error", () => outgoing.destroy());
      outgoing.on("close", () => call.destroy());
      call.end(body);
    });
  };
  const server = certificates
    ? createTlsServer({ cert: certificates.cert, key: certificates.key }, listener)
    : createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    // A TCP server that listens has an address object, never a pipe's name.
    port: (server.address() as AddressInfo).port,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    end: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
