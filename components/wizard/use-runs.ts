import { type Dispatch, useCallback, useEffect, useMemo, useRef } from "react";
import { takeKey } from "./key-memory.ts";
import { readEventStream } from "./read-event-stream.ts";
import type { Ask, Purpose, WizardAction } from "./wizard-state.ts";

export type Runs = {
  readonly start: (ask: Ask, purpose: Purpose) => void;
  readonly stop: () => void;
};

/** Starts and stops runs; at most one is under way. Leaving the page closes its connection, which ends its checks. */
export function useRuns(dispatch: Dispatch<WizardAction>): Runs {
  const current = useRef<{ readonly number: number; readonly controller: AbortController } | null>(null);
  const lastNumber = useRef(0);

  const stop = useCallback(() => current.current?.controller.abort(), []);

  const start = useCallback(
    (ask: Ask, purpose: Purpose) => {
      current.current?.controller.abort();
      lastNumber.current += 1;
      const number = lastNumber.current;
      const controller = new AbortController();
      current.current = { number, controller };
      dispatch({ type: "run-started", number, ask, purpose, atMs: Date.now() });
      void readEventStream({
        ask,
        takeKey,
        signal: controller.signal,
        nowMs: Date.now,
        onEvent: (event) => dispatch({ type: "event-arrived", number, event }),
      }).then((end) => {
        if (current.current?.number === number) current.current = null;
        dispatch({ type: "run-ended", number, end, atMs: Date.now() });
      });
    },
    [dispatch],
  );

  useEffect(() => {
    window.addEventListener("pagehide", stop);
    return () => {
      window.removeEventListener("pagehide", stop);
      stop();
    };
  }, [stop]);

  return useMemo(() => ({ start, stop }), [start, stop]);
}
