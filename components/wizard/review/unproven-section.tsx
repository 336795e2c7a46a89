"use client";

import { Button } from "#components/ui/button.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { messageSettles } from "#components/wizard/sign-words.ts";
import { MESSAGE_BOUND } from "#components/wizard/spent-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { UNPROVEN_LABELS } from "#lib/explain/labels.ts";

/** What nothing in this run could show, and the one message that would. */
export function UnprovenSection({
  reviewed: { report, ask: asked },
  ask,
  canAsk,
}: ScreenProps & { readonly canAsk: boolean }) {
  return (
    <SheetSection title="Not proven" lead="Calls that are free and change nothing cannot show these.">
      <ul className="grid gap-1.5">
        {report.verdict.unproven.map((each) => (
          <li key={each} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
            <span aria-hidden="true" className="mt-[11px] size-1.5 rounded-full border border-ink-3" />
            <span className="first-letter:uppercase">{UNPROVEN_LABELS[each]}</span>
          </li>
        ))}
      </ul>
      {messageSettles(report) ? (
        <div data-screen-only className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button onClick={() => ask({ ...asked, spendTokens: true }, "review")} disabled={!canAsk}>
            Send one real message
          </Button>
          <p className="type-small text-ink-3">{MESSAGE_BOUND}.</p>
        </div>
      ) : null}
    </SheetSection>
  );
}
