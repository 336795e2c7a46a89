import { NO_STORE } from "#lib/server/respond.ts";
import type { FoundLink } from "#lib/server/shared-reports/find-link.ts";
import type { LinkListener } from "#lib/server/shared-reports/watch-links.ts";
import type { ReportEvent } from "#lib/wire/report-answers.ts";

/** A line that says nothing keeps the connection open on its road. */
const HEARTBEAT_MS = 15_000;
/** The browser comes again by itself: no stream is held for ever. */
const LONGEST_MS = 600_000;
const COME_AGAIN_MS = 2_000;
/** Lines that wait for a reader who is slower than they come. */
const MOST_UNREAD = 100;

/** A server that is told to end does not wait for those who only listen. */
const enders = new Set<() => void>();
let listensForEnd = false;

type LinkEvents = {
  readonly request: Request;
  readonly requestId: string;
  readonly leave: () => void;
  readonly read: () => Promise<FoundLink>;
  readonly subscribe: (listener: LinkListener) => () => void;
};

/** One `data:` line an event. Listening begins before the first reading, so nothing falls between the two. */
export function streamLinkEvents({ request, requestId, leave, read, subscribe }: LinkEvents): Response {
  const encoder = new TextEncoder();
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const write = (text: string): void => {
        if (!open) return;
        controller.enqueue(encoder.encode(text));
        // Whoever reads nothing comes again, and is told the state: what happens meanwhile is kept for nobody.
        if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
      };
      const send = (event: ReportEvent): void => {
        write(`data: ${JSON.stringify(event)}\n\n`);
        if (event.type === "gone") end();
      };
      const sendState = (): void => {
        read().then(
          (link) => {
            if (link.state === "open") send({ type: "state", version: link.version });
            else if (link.state === "gone") send({ type: "gone", reason: link.reason });
            else end();
          },
          () => end(),
        );
      };
      const unsubscribe = subscribe({ onEvent: send, onGap: sendState });
      const heartbeat = setInterval(() => write(": \n\n"), HEARTBEAT_MS);
      const longest = setTimeout(() => end(), LONGEST_MS);
      end = () => {
        if (!open) return;
        open = false;
        unsubscribe();
        leave();
        clearInterval(heartbeat);
        clearTimeout(longest);
        request.signal.removeEventListener("abort", end);
        enders.delete(end);
        try {
          controller.close();
        } catch {
          // The reader left first.
        }
      };
      request.signal.addEventListener("abort", end, { once: true });
      endWithProcess(end);
      write(`retry: ${COME_AGAIN_MS}\n\n`);
      if (request.signal.aborted) end();
      else sendState();
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: eventsHeaders(requestId) });
}

export function eventsHeaders(requestId: string): Readonly<Record<string, string>> {
  return {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": NO_STORE,
    "x-accel-buffering": "no",
    "x-robots-tag": "noindex, nofollow",
    "x-request-id": requestId,
  };
}

function endWithProcess(end: () => void): void {
  enders.add(end);
  if (listensForEnd) return;
  listensForEnd = true;
  process.once("SIGTERM", () => {
    for (const each of [...enders]) each();
  });
}
