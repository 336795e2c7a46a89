import { setMaxListeners } from "node:events";
import type { Clock } from "#lib/engine/port.ts";

/** Real time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  deadline: (afterMs, parent) => {
    const controller = new AbortController();
    // Every probe of a run listens to the run's signal; that is no leak.
    setMaxListeners(64, controller.signal);
    const abort = () => controller.abort();
    const timer = setTimeout(abort, afterMs);
    if (parent.aborted) abort();
    else parent.addEventListener("abort", abort, { once: true });
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(timer);
        parent.removeEventListener("abort", abort);
      },
    };
  },
};
