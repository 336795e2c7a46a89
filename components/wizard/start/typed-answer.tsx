"use client";

import { lazy, Suspense } from "react";
import type { PastedRun } from "#components/wizard/wizard-state.ts";

const AnswerCard = lazy(() =>
  import("#components/wizard/pasted/answer-card.tsx").then(({ AnswerCard }) => ({ default: AnswerCard })),
);

type TypedAnswerProps = { readonly reading: PastedRun | null; readonly onOpen: (run: PastedRun) => void };

/** What was read of a typed text: under the box, so that nothing moves away from under the hands. */
export function TypedAnswer({ reading, onOpen }: TypedAnswerProps) {
  return (
    <div aria-live="polite">
      {reading ? (
        <Suspense fallback={null}>
          <AnswerCard run={reading} onOpen={() => onOpen(reading)} />
        </Suspense>
      ) : null}
    </div>
  );
}
