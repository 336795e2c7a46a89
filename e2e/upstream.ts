import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { setTimeout as passTime } from "node:timers/promises";
import { answerRequest } from "#lib/sandbox/answer-request.ts";

export type UpstreamCall = {
  readonly method: string;
  readonly path: string;
  readonly ended: Promise<"answered" | "left">;
};

export type Upstream = {
  readonly url: string;
  /** Every request so far, byte for byte as it arrived. */
  readonly requests: () => string[];
  /** How many connections were opened. */
  readonly connections: () => number;
  /** Keeps calls to this path waiting until the returned function is called. */
  readonly hold: (path: string) => () => void;
  /** The first call to this path from now on. */
  readonly nextCall: (path: string) => Promise<UpstreamCall>;
  readonly close: () => Promise<void>;
};

type Options = {
  /** Puts the sandbox's key where a test's own stood, so that a made-up key meets any scenario. */
  readonly translateKey?: (key: string) => string | undefined;
  /** Answers a call itself; where it returns false the sandbox answers. */
  readonly instead?: (path: string, key: string, response: ServerResponse) => boolean;
};

/** The sandbox behind a door of the test's own: calls are taken down and can be held. On loopback, on a free port. */
export async function listenUpstream({ translateKey, instead }: Options = {}): Promise<Upstream> {
  const bytes: Buffer[][] = [];
  const held = new Map<string, Promise<void>>();
  const waiting = new Set<(call: UpstreamCall) => void>();

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    const { pathname, search } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const ended = new Promise<"answered" | "left">((resolve) => {
      outgoing.once("close", () => {
        gone.abort();
        resolve(outgoing.writableFinished ? "answered" : "left");
      });
    });
    for (const tell of waiting) tell({ method: incoming.method ?? "", path: pathname, ended });
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece);
    const stop = new Promise<void>((resolve) => gone.signal.addEventListener("abort", () => resolve(), { once: true }));
    await Promise.race([held.get(pathname), stop]);
    if (gone.signal.aborted) return;
    const headers = new Headers();
    for (const [name, values] of Object.entries(incoming.headersDistinct))
      for (const value of values ?? []) headers.append(name, value);
    const key = headers.get("x-api-key") ?? (headers.get("authorization") ?? "").replace(/^Bearer /, "");
    if (instead?.(pathname, key, outgoing)) return;
    const other = translateKey?.(key);
    if (other !== undefined)
      headers.set(
        headers.has("x-api-key") ? "x-api-key" : "authorization",
        headers.has("x-api-key") ? other : `Bearer ${other}`,
      );
    const request = new Request(`http://127.0.0.1${pathname}${search}`, {
      method: incoming.method ?? "GET",
      headers,
      signal: gone.signal,
      ...(pieces.length > 0 ? { body: Buffer.concat(pieces) } : {}),
    });
    const response = await answerRequest(request, async (afterMs) =>
      passTime(afterMs, undefined, { signal: gone.signal }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    for await (const piece of response.body ?? []) outgoing.write(piece);
    outgoing.end();
  };
  const inner = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  }).listen(0, "127.0.0.1");
  await once(inner, "listening");

  // A door in front of the parser: what is taken down is what was sent, not what a parser made of it.
  const sockets = new Set<Socket>();
  const door = createTcpServer((client) => {
    const taken: Buffer[] = [];
    bytes.push(taken);
    const through = connect(portOf(inner), "127.0.0.1");
    for (const socket of [client, through]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        through.destroy();
      });
    }
    client.on("data", (piece: Buffer) => taken.push(piece));
    client.pipe(through);
    through.pipe(client);
  }).listen(0, "127.0.0.1");
  await once(door, "listening");

  return {
    url: `http://127.0.0.1:${portOf(door)}`,
    requests: () => bytes.flatMap((taken) => splitRequests(Buffer.concat(taken).toString("latin1"))),
    connections: () => bytes.length,
    hold: (path) => {
      let release = () => {};
      held.set(path, new Promise((resolve) => (release = resolve)));
      return () => {
        held.delete(path);
        release();
      };
    },
    nextCall: (path) =>
      new Promise((resolve) => {
        const tell = (call: UpstreamCall) => {
          if (call.path !== path) return;
          waiting.delete(tell);
          resolve(call);
        };
        waiting.add(tell);
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      inner.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => door.close(resolve)),
        new Promise((resolve) => inner.close(resolve)),
      ]);
    },
  };
}

/** Requests that followed each other on one connection; no body of ours holds a request line. */
function splitRequests(text: string): string[] {
  return text.split(/(?=(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ HTTP\/1\.1\r\n)/).filter((part) => part !== "");
}

function portOf(server: { address: () => unknown }): number {
  // A TCP server that listens has an address object, never a pipe's name.
  return (server.address() as { port: number }).port;
}
