import { once } from "node:events";
import { connect } from "node:net";

/** One line of the answer to `POST /api/v1/diagnoses`, as a program would read it. */
export type StreamedEvent = {
  readonly type: string;
  readonly probes?: readonly { readonly id: string }[];
  readonly probe?: { readonly id: string; readonly outcome: string; readonly status?: number };
  readonly report?: {
    readonly verdict: { readonly status: string; readonly cause?: string };
    readonly findings: readonly { readonly cause: string; readonly confidence: string }[];
    readonly probes: readonly { readonly id: string; readonly outcome: string }[];
  };
  readonly receipt?: string;
  readonly code?: string;
};

export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** Resolves with the next event; null once the answer is over. */
  readonly next: () => Promise<StreamedEvent | null>;
  /** Everything that arrived after the head, as it came. */
  readonly rest: () => Promise<string>;
  /** Leaves in the middle, as a closed tab does. */
  readonly leave: () => void;
};

type RawRequest = {
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: readonly (readonly [string, string])[];
};

/** Asks over a bare socket: nothing between the server's writes and this reader could gather them up. */
export async function askRaw(serverUrl: string, request: RawRequest): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(serverUrl);
  const body = request.body === undefined ? "" : JSON.stringify(request.body);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const lines = [
    `${request.method ?? "POST"} ${request.path ?? "/api/v1/diagnoses"} HTTP/1.1`,
    `host: ${host}`,
    "connection: close",
    ...(body === "" ? [] : ["content-type: application/json", `content-length: ${Buffer.byteLength(body)}`]),
    ...(request.headers ?? []).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body}`);

  let text = "";
  let over = false;
  let wake = () => {};
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => {
    text += piece;
    wake();
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    over = true;
    wake();
  });
  const until = async <T>(take: () => T | undefined): Promise<T | null> => {
    for (;;) {
      const found = take();
      if (found !== undefined) return found;
      if (over) return null;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };

  const head = await until(() => {
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) return undefined;
    const taken = text.slice(0, end);
    text = text.slice(end + 4);
    return taken;
  });
  if (head === null) throw new Error("the server closed the connection before it answered");
  const [statusLine = "", ...headerLines] = head.split("\r\n");
  const headers = new Map<string, string>();
  for (const line of headerLines) {
    const colon = line.indexOf(":");
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return {
    status: Number(statusLine.split(" ")[1]),
    headers,
    // Chunk sizes stand on lines of their own; an event is a line that opens an object.
    next: () =>
      until(() => {
        for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
          const line = text.slice(0, end).trim();
          text = text.slice(end + 1);
          if (line.startsWith("{")) return JSON.parse(line) as StreamedEvent;
        }
        return undefined;
      }),
    rest: async () => {
      await until(() => (over ? true : undefined));
      return text;
    },
    leave: () => socket.destroy(),
  };
}

/** All events of an answer that is read to its end. */
export async function readAll(answer: RawAnswer): Promise<StreamedEvent[]> {
  const events: StreamedEvent[] = [];
  for (let event = await answer.next(); event; event = await answer.next()) events.push(event);
  return events;
}
