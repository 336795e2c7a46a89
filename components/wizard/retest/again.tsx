"use client";

import { use } from "react";
import { Button } from "#components/ui/button.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { sampleAsk } from "#components/wizard/sample-ask.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isPasted } from "#components/wizard/wizard-state.ts";
import { changedBy } from "#lib/engine/remedies/what-changes.ts";
import { retestFields } from "./retest-fields.ts";
import { RetestForm } from "./retest-form.tsx";
import { isGreen } from "./watch-schedule.ts";

type AgainProps = ScreenProps & { readonly note: string; readonly focusNeeded?: boolean };

/** Asks the same checks once more: a sample by one button, a key by a form that can be changed. */
export function Again({ reviewed, latest, sample, keyHeld, ask, note, focusNeeded = false }: AgainProps) {
  const reviewedCase = use(loadCase(reviewed.report));
  const latestCase = use(loadCase(latest.report));
  if (sample) {
    const { says, press } = sampleWords(reviewedCase.main !== null, reviewedCase.fixBy === "nobody");
    return (
      <div className="grid items-center gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <p className="max-w-[44ch] type-dense text-ink-2">{says}</p>
        <Button
          variant="way"
          className="max-sm:w-full"
          onClick={() => ask(sampleAsk(sample.persona, "fixed", sample.asked.fixed), "retest")}
        >
          {press}
        </Button>
      </div>
    );
  }
  const { ask: before } = latest.ask.subject.kind === "key" ? latest : reviewed;
  // What a green run sent was refused nowhere, so nothing of it has to change.
  const fields = isGreen(latest.report)
    ? retestFields(before, "outside")
    : retestFields(before, changedBy(latestCase.remedyIds[0]), latestCase.remedyIds[0]);
  return (
    <RetestForm
      key={fields.needed}
      before={before}
      fields={fields}
      hint={latest.report.credential.hint}
      keyHeld={keyHeld}
      note={note}
      focusNeeded={focusNeeded}
      // The first run after a text is reviewed with it: a text made no call to compare with.
      onAsk={(next) => ask(next, isPasted(latest) ? "review" : "retest")}
    />
  );
}

function sampleWords(broken: boolean, waits: boolean): { readonly says: string; readonly press: string } {
  if (!broken)
    return { says: "This is a sample: the button runs the same checks again.", press: "Run the checks again" };
  const does = waits ? "lets the wait pass" : "makes the change for you";
  return {
    says: `This is a sample: the button ${does} and runs the same checks again.`,
    press: waits ? "Let the wait pass" : "I did it",
  };
}
