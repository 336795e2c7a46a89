import { Agent, request } from "undici";
import { unpacked } from "./unpacked.ts";

export type NetworkRequest = {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  readonly signal: AbortSignal;
};

export type NetworkAnswer = {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
};

/** Sends one request as it is given: no redirect, no proxy, no cookie, no header of its own but `host` and framing. */
export type Network = (request: NetworkRequest) => Promise<NetworkAnswer>;

/**
 * The real network, for one run: connections are shared within it and with nobody else's, so that an
 * upstream that answers twice cannot put one person's answer under another's call. A dispatcher of our
 * own: neither proxy variables nor a patched global `fetch` can change the road; certificates are checked.
 *
 * @returns the network, and `close` for when the run is over; it ends what is still open.
 */
export function createNetwork(): { readonly network: Network; readonly close: () => void } {
  const dispatcher = new Agent({
    connect: { timeout: 7_000, rejectUnauthorized: true },
    connections: 16,
    headersTimeout: 9_000,
    bodyTimeout: 9_000,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 32_768,
  });
  const network: Network = async ({ url, method, headers, body, signal }) => {
    const answer = await request(url, {
      dispatcher,
      method,
      headers: headers.flat(),
      ...(body === undefined ? {} : { body }),
      signal,
    });
    const header = (name: string) => {
      const value = answer.headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    return { status: answer.statusCode, header, body: unpacked(answer.body, header("content-encoding")) };
  };
  return { network, close: () => void dispatcher.destroy().catch(() => undefined) };
}

/** A network that is a function in this process: the sandbox. `delayMs` stands for the road. */
export function networkOf(
  answer: (request: Request) => Promise<Response>,
  wait: (request: Request, signal: AbortSignal) => Promise<void>,
): Network {
  return async ({ url, method, headers, body, signal }) => {
    const request = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
      signal,
    });
    await wait(request, signal);
    const response = await answer(request);
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: chunksOf(response, signal),
    };
  };
}

async function* chunksOf(response: Response, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
