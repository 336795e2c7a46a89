import { Refusal } from "#lib/server/refusals.ts";
import { NO_STORE, respondJson } from "#lib/server/respond.ts";
import type { DiagnosisEvent } from "#lib/wire/diagnosis-events.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { runDiagnosis } from "./run-diagnosis.ts";

/** Each event is a line, sent as it happens. Closing the connection aborts the probes. */
export function answerWithStream(run: PreparedRun, request: Request, requestId: string, leave: () => void): Response {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  // The caller may have left while the body was read; that signal tells nobody a second time.
  if (request.signal.aborted) stop();
  else request.signal.addEventListener("abort", stop, { once: true });
  let cancelled = false;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const emit = (event: DiagnosisEvent) => {
        if (!stopped.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      void runDiagnosis(run, { requestId, signal: stopped.signal, emit }).finally(() => {
        leave();
        request.signal.removeEventListener("abort", stop);
        if (!cancelled) controller.close();
      });
    },
    cancel: () => {
      cancelled = true;
      stop();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "cache-control": NO_STORE,
      "x-accel-buffering": "no",
      "x-request-id": requestId,
    },
  });
}

/** The same run as one object, for programs that want no stream. */
export async function answerWithJson(
  run: PreparedRun,
  request: Request,
  requestId: string,
  leave: () => void,
): Promise<Response> {
  let last: DiagnosisEvent | undefined;
  try {
    await runDiagnosis(run, {
      requestId,
      signal: request.signal,
      emit: (event) => {
        last = event;
      },
    });
  } finally {
    leave();
  }
  if (last?.type !== "report") throw new Refusal("internal");
  return respondJson({ report: last.report, receipt: last.receipt }, requestId);
}
