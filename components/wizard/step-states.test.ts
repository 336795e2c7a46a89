import { describe, expect, it } from "vitest";
import type { Role, VerdictStatus } from "#lib/report/schema.ts";
import { stepStates } from "./step-states.ts";
import { EMPTY_STATE, type ReportedRun, type Step, type WizardState } from "./wizard-state.ts";

function run(number: number, status: VerdictStatus, fixBy: Role = "you"): ReportedRun {
  const findings = status === "clear" ? [] : [{ cause: "key-invalid", fixBy }];
  // Only what is read stands in the run.
  return { number, report: { findings, verdict: { status } } } as unknown as ReportedRun;
}

function at(reviewed: ReportedRun, latest: ReportedRun, visited: readonly Step[]): WizardState {
  return { ...EMPTY_STATE, screen: "retest", reviewed, latest, first: reviewed, visited };
}

const BLOCKED = run(1, "blocked");

describe("the steps of the trail", () => {
  it("tick what was visited, and leave what was passed over ahead", () => {
    expect(stepStates(at(BLOCKED, BLOCKED, ["review", "update", "retest"]), "retest")).toEqual({
      review: "done",
      update: "done",
      save: "ahead",
      retest: "current",
    });
  });

  it("tick what lies behind a fix that a retest has shown", () => {
    expect(stepStates(at(BLOCKED, run(2, "clear"), ["review", "retest"]), "retest")).toMatchObject({
      update: "done",
      save: "done",
    });
    expect(stepStates(at(BLOCKED, run(2, "blocked"), ["review", "retest"]), "retest").update).toBe("ahead");
  });

  it("are off where there is nothing to change, and ahead while nothing is known", () => {
    const clear = run(1, "clear");
    const waits = run(1, "inconclusive", "nobody");
    expect(stepStates(at(waits, waits, ["review", "update", "retest"]), "retest").save).toBe("off");
    expect(stepStates(at(clear, clear, ["review", "retest"]), "retest")).toMatchObject({ update: "off", save: "off" });
    expect(stepStates({ ...EMPTY_STATE, screen: "review", visited: ["review"] }, "review")).toEqual({
      review: "current",
      update: "ahead",
      save: "ahead",
      retest: "ahead",
    });
  });
});
