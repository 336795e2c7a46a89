import { type Dispatch, useEffect, useRef } from "react";
import type { Runs } from "#components/wizard/use-runs.ts";
import { type Ask, isAsking, type WizardAction, type WizardState } from "#components/wizard/wizard-state.ts";
import { asksFromMs, isGreen, nextAskAtMs } from "./watch-schedule.ts";

/** Coming back to the tab asks at once, but not when it has only just been asked. */
const JUST_ASKED_MS = 3_000;

/**
 * Asks again until nothing is refused: at the scheduled moments while the tab is visible, and once on return to it.
 * Each ask is an ordinary run; the watch only decides when.
 */
export function useWatch(state: WizardState, ask: Ask | null, runs: Runs, dispatch: Dispatch<WizardAction>): void {
  const { watch, active, latest } = state;
  const seenNumber = useRef<number | null>(null);
  const lastEnd = useRef<WizardState["active"]>(null);
  const onScreen = state.screen === "retest" || state.screen === "save";

  // The end of a watch run: green, the next moment, or used up.
  useEffect(() => {
    if (watch?.state !== "watching" || !latest) return;
    if (latest.purpose !== "watch" || seenNumber.current === latest.number) return;
    seenNumber.current = latest.number;
    if (isGreen(latest.report)) {
      dispatch({ type: "watch-set", watch: { state: "green", asked: watch.asked } });
      if (state.screen === "save") dispatch({ type: "step-opened", screen: "retest" });
      return;
    }
    const next = nextAskAtMs(watch.asked, Date.now(), asksFromMs(latest.report));
    dispatch({
      type: "watch-set",
      watch:
        next === null
          ? { state: "used-up", asked: watch.asked }
          : { state: "watching", asked: watch.asked, nextAtMs: next },
    });
  }, [watch, latest, state.screen, dispatch]);

  // A watch run that ended without a report waits its turn again; a refusal of ours names the moment.
  useEffect(() => {
    if (watch?.state !== "watching" || active?.purpose !== "watch" || !active.end || lastEnd.current === active) return;
    lastEnd.current = active;
    const until = active.end.kind === "refused" ? active.end.refusal.retryAtMs : undefined;
    const next = nextAskAtMs(watch.asked, Date.now(), until);
    dispatch({ type: "active-dismissed" });
    dispatch({
      type: "watch-set",
      watch:
        next === null
          ? { state: "used-up", asked: watch.asked }
          : { state: "watching", asked: watch.asked, nextAtMs: next },
    });
  }, [watch, active, dispatch]);

  const asking = isAsking(active);
  useEffect(() => {
    if (watch?.state !== "watching" || watch.nextAtMs === undefined || asking || !onScreen || !ask) return;
    const { asked, nextAtMs } = watch;
    let used = false;
    const askNow = () => {
      // The timer and the return to the tab can fire together; only the first asks.
      if (used || document.visibilityState !== "visible" || !navigator.onLine) return;
      used = true;
      dispatch({ type: "watch-set", watch: { state: "watching", asked: asked + 1 } });
      runs.start(ask, "watch");
    };
    const timer = window.setTimeout(askNow, Math.max(0, nextAtMs - Date.now()));
    const setAtMs = Date.now();
    const onReturn = () => {
      if (document.visibilityState === "visible" && Date.now() - setAtMs > JUST_ASKED_MS) askNow();
    };
    const onOnline = () => {
      if (Date.now() >= nextAtMs) askNow();
    };
    document.addEventListener("visibilitychange", onReturn);
    window.addEventListener("online", onOnline);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", onReturn);
      window.removeEventListener("online", onOnline);
    };
  }, [watch, asking, onScreen, ask, runs, dispatch]);
}
