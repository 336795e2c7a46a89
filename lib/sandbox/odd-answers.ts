import { apiHeaders } from "./answer-headers.ts";
import { deriveLetters } from "./derive.ts";
import type { SandboxRequest } from "./persona.ts";

const PIECE_BYTES = 64 * 1024;
const OPENING = '{"data":[';

/** Never answers; ends only when the caller gives up. */
export function noAnswer({ signal }: SandboxRequest): Promise<Response> {
  return new Promise((_resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** A page written by something that is not the API. */
export const htmlAnswer = (status: number, page: string): Response =>
  new Response(page, { status, headers: { "content-type": "text/html; charset=utf-8" } });

/** Headers and opening at once, then one byte every so often, without an end. */
export function drippingAnswer(request: SandboxRequest, everyMs: number): Response {
  return streamed(request, {
    async pull(controller) {
      await request.wait(everyMs);
      controller.enqueue(bytes(" "));
    },
  });
}

/** The connection ends before the body does. */
export function resetAnswer(request: SandboxRequest): Response {
  return streamed(request, {
    pull(controller) {
      controller.error(new Error("connection reset"));
    },
  });
}

/** A list that goes on for this many bytes. */
export function longAnswer(request: SandboxRequest, lengthBytes: number): Response {
  const piece = bytes(longPiece(request.seed));
  let sentBytes = OPENING.length;
  return streamed(request, {
    pull(controller) {
      if (sentBytes >= lengthBytes) return controller.close();
      controller.enqueue(piece);
      sentBytes += piece.byteLength;
    },
  });
}

function longPiece(seed: string): string {
  const entry = `{"type":"model","id":"claude-${deriveLetters(seed, 8)}","note":"${"x".repeat(920)}"},`;
  return entry.repeat(Math.ceil(PIECE_BYTES / entry.length));
}

type Source = { readonly pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void> };

function streamed(request: SandboxRequest, source: Source): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes(OPENING)),
    pull: source.pull,
  });
  return new Response(body, { status: 200, headers: apiHeaders(request, "in-workspace") });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
