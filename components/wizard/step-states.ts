import { canOpen, STEPS, type Step, type WizardState } from "./wizard-state.ts";

export type StepState = "done" | "current" | "ahead" | "off";

/**
 * Where each step stands. Done is what was visited, or lies behind a fix that a later run has shown; a step with
 * nothing to do in it is off, and one that was passed over is still ahead.
 */
export function stepStates(state: WizardState, current: Step): Readonly<Record<Step, StepState>> {
  const stateOf = (step: Step): StepState => {
    if (step === current) return "current";
    const visited = state.visited.includes(step);
    if (state.reviewed !== null && !canOpen(state, step)) return "off";
    if (step === "save" && !visited && waits(state)) return "off";
    const behind = STEPS.indexOf(step) < STEPS.indexOf(current);
    return behind && (visited || wasFixed(state)) ? "done" : "ahead";
  };
  return {
    review: stateOf("review"),
    update: stateOf("update"),
    save: stateOf("save"),
    retest: stateOf("retest"),
  };
}

/** Where nobody has to act, nothing is to be saved either. */
function waits({ reviewed }: WizardState): boolean {
  return reviewed?.report.findings[0]?.fixBy === "nobody";
}

function wasFixed({ reviewed, latest }: WizardState): boolean {
  return reviewed?.report.verdict.status !== "clear" && latest?.report.verdict.status === "clear";
}
