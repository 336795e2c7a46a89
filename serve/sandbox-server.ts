import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as passTime } from "node:timers/promises";
import { answerRequest } from "#lib/sandbox/answer-request.ts";

const LONGEST_BODY_BYTES = 1024 * 1024;

export type SandboxServer = { readonly url: string; readonly close: () => Promise<void> };

/** The stand-in API over HTTP, on loopback only. */
export async function listenSandbox(options: {
  readonly port: number;
  /** What every answer waits before its first byte. */
  readonly delayMs?: number;
}): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, options.delayMs ?? 0).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  // A TCP server that listens has an address object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(incoming: IncomingMessage, outgoing: ServerResponse, delayMs: number): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const body = await readBody(incoming);
  if (body === null) {
    outgoing.writeHead(413, { "content-type": "text/plain", connection: "close" }).end("Request body too large\n");
    return;
  }
  if (delayMs > 0) await passTime(delayMs, undefined, { signal: gone.signal });
  const wait = async (afterMs: number): Promise<void> => passTime(afterMs, undefined, { signal: gone.signal });
  const answer = await answerRequest(toRequest(incoming, body, gone.signal), wait);
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.body === null) outgoing.end();
  else await send(answer.body, outgoing);
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Buffer[] = [];
  let readBytes = 0;
  for await (const piece of incoming) {
    readBytes += piece.length;
    if (readBytes > LONGEST_BODY_BYTES) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function toRequest(incoming: IncomingMessage, body: Buffer<ArrayBuffer>, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const method = incoming.method ?? "GET";
  const carriesBody = body.length > 0 && method !== "GET" && method !== "HEAD";
  return new Request(`http://127.0.0.1${pathOf(incoming.url ?? "/")}`, {
    method,
    headers,
    signal,
    ...(carriesBody ? { body } : {}),
  });
}

/** A request line may name a whole address; only its path and query count. */
function pathOf(target: string): string {
  if (target.startsWith("/")) return target;
  const { pathname, search } = new URL(target, "http://127.0.0.1");
  return pathname + search;
}

/** Sends piece by piece, no faster than it is read; a body that errors ends the connection in its middle. */
async function send(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  outgoing.once("close", () => void reader.cancel().catch(() => undefined));
  outgoing.flushHeaders();
  for (;;) {
    const { done, value } = await reader.read();
    if (outgoing.destroyed) return;
    if (done) {
      outgoing.end();
      return;
    }
    await new Promise<void>((resolve) => {
      outgoing.write(value, () => resolve());
    });
  }
}
