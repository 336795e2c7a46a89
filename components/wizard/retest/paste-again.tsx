"use client";

import { Suspense, use, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { PasteBox } from "#components/wizard/start/paste-box.tsx";
import { useReader } from "#components/wizard/start/use-reader.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { againSays, compareTexts } from "./compare-texts.ts";

const A_KEY = "That is a key. It belongs in the field above.";

/** The program's next answer, read in the tab and held against the first one. */
export function PasteAgain({ before, online, takeReading }: ScreenProps & { readonly before: PastedRun }) {
  const [pasted, setPasted] = useState<PastedRun | null>(null);
  const [isKey, setIsKey] = useState(false);
  const reader = useReader({ online, onRead: setPasted });
  const answer = reader.answer ?? pasted;
  return (
    <>
      <PasteBox
        label="What it says now"
        hint="Its error, or its answer. A key in it is masked before anything else happens."
        placeholder="Error code: …"
        ready
        kept=""
        says={isKey ? A_KEY : reader.says}
        onKey={() => setIsKey(true)}
        onPasted={(text) => {
          setIsKey(false);
          reader.pasted(text);
        }}
        onTyped={(text) => {
          setIsKey(false);
          setPasted(null);
          reader.typed(text);
        }}
      />
      <div role="status" className="mt-3 empty:hidden">
        {answer ? (
          <Suspense fallback={null}>
            <Said before={before} after={answer} onReview={() => takeReading(answer)} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

type SaidProps = { readonly before: PastedRun; readonly after: PastedRun; readonly onReview: () => void };

function Said({ before, after, onReview }: SaidProps) {
  const found = use(loadCase(after.report));
  const comparison = compareTexts(before, after);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-control bg-sunken px-4 py-3">
      <p className="measure type-dense leading-[22px]">{againSays(comparison, found.main?.words.title ?? "")}</p>
      {comparison === "another" ? (
        <Button size="sm" onClick={onReview}>
          Review it
        </Button>
      ) : null}
    </div>
  );
}
