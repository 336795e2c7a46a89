import { type Dispatch, useEffect } from "react";
import { isAsking, type WizardAction, type WizardState } from "#components/wizard/wizard-state.ts";
import { startWatch } from "./watch-schedule.ts";

type AutomaticWatch = {
  readonly state: WizardState;
  /** Somebody else, or time, can turn the answer, and the calls can be asked. */
  readonly wanted: boolean;
  /** The same calls cannot be answered otherwise: a watch that is on ends. */
  readonly idle?: boolean;
  readonly untilMs: number | undefined;
  readonly dispatch: Dispatch<WizardAction>;
};

/** Starts the watch without being told to. One that was stopped, or has asked as often as it may, stays as it is. */
export function useAutomaticWatch({ state, wanted, idle = false, untilMs, dispatch }: AutomaticWatch): void {
  const starts = wanted && state.watch === null && !isAsking(state.active);
  const ends = idle && state.watch?.state === "watching";
  useEffect(() => {
    if (ends) dispatch({ type: "watch-set", watch: null });
    else if (starts) dispatch({ type: "watch-set", watch: startWatch(Date.now(), untilMs) });
  }, [starts, ends, untilMs, dispatch]);
}
