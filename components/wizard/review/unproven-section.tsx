"use client";

import { NotProvenList } from "#components/report/not-proven-list.tsx";
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
      <NotProvenList items={report.verdict.unproven.map((each) => UNPROVEN_LABELS[each])} />
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
