"use client";

import { use } from "react";
import { Button } from "#components/ui/button.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { sampleAsk } from "#components/wizard/sample-ask.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { RetestForm } from "./retest-form.tsx";

/** Asks the same checks once more: a sample by one button, a key by a form that can be changed. */
export function Again({ reviewed, latest, sample, keyHeld, ask, note }: ScreenProps & { readonly note: string }) {
  const waits = use(loadCase(reviewed.report)).fixBy === "nobody";
  if (sample) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-[44ch] type-dense text-ink-2">
          This is a sample: the button {waits ? "lets the wait pass" : "makes the change for you"} and runs the same
          checks again.
        </p>
        <Button
          variant="way"
          className="max-sm:w-full"
          onClick={() => ask(sampleAsk(sample.persona, "fixed", sample.asked.fixed), "retest")}
        >
          {waits ? "Let the wait pass" : "I did it"}
        </Button>
      </div>
    );
  }
  return (
    <RetestForm
      before={latest.ask.subject.kind === "key" ? latest.ask : reviewed.ask}
      hint={latest.report.credential.hint}
      keyHeld={keyHeld}
      way="Retest"
      note={note}
      onAsk={(next) => ask(next, "retest")}
    />
  );
}
