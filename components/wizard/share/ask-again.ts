import type { WalkProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";

/** The same checks once more: at once with a key that is held or for a sample, else by way of the form. */
export function askAgain(
  { sample, keyHeld, ask, prove }: Pick<WalkProps, "sample" | "keyHeld" | "ask" | "prove">,
  run: ReportedRun,
): void {
  if (sample || keyHeld) ask(run.ask, "review");
  else prove({ ...run.ask, subject: { kind: "key" } });
}
