"use client";

import { HowRead } from "#components/report/how-read.tsx";
import { PastedText } from "#components/report/pasted-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { cutStretches } from "./cut-stretches.ts";
import { numberPieces } from "./number-pieces.ts";

/** The text that a run was judged with, folded below its answers. */
export function PastedBeside({ run: { explained } }: { readonly run: PastedRun }) {
  const { rows, marks } = numberPieces(explained);
  return (
    <SheetSection>
      <Disclosure summary={<span className="type-section">What you pasted, judged with this run</span>}>
        <p className="mb-4 measure type-dense text-ink-2">
          What was read in it went along as codes. The text itself stayed in this tab.
        </p>
        <div className="grid gap-5">
          <PastedText label="The pasted text" stretches={cutStretches(explained.redactedText, marks, false)} />
          <HowRead rows={rows} />
        </div>
      </Disclosure>
    </SheetSection>
  );
}
