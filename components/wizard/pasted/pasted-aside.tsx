"use client";

import type { ReactNode } from "react";
import { LeakedKey } from "#components/report/leaked-key.tsx";
import { TheChange } from "#components/report/the-change.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Button } from "#components/ui/button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import { countMasks } from "#components/wizard/start/take-text.ts";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { callOfRun } from "#lib/engine/call/call-of-run.ts";
import { correctCall } from "#lib/engine/call/correct-call.ts";
import { freeEquivalentOf } from "#lib/engine/call/free-equivalent.ts";
import { TASK_CALLS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { LIKENESS_SAYS } from "#lib/explain/said-of-needs.ts";
import { proveAsk } from "./prove-ask.ts";

/** In one column: a leaked key stands above the text, the rest between it and what else it could be. */
const LEAK = "max-lg:order-1";
const AFTER = "max-lg:order-3";

type AsideProps = {
  readonly run: PastedRun;
  readonly found: Case;
  readonly toRun: () => void;
  readonly share: ReactNode;
};

/** Beside a text: a key that stood in it, who can fix it, and the run that would prove it. */
export function PastedAside({ run, found, toRun, share }: AsideProps) {
  const { explained } = run;
  const { main, fixBy } = found;
  // A trace without the call in it still names what was refused.
  const call = explained.call ?? callOfRun(explained.report);
  const correction = main ? correctCall(call, main.finding, found.remedyIds[0]) : undefined;
  // A text that was edited holds the masks of its first reading.
  const masked = Math.max(explained.masked, countMasks(explained.redactedText));
  return (
    <>
      {masked > 0 ? (
        <LeakedKey masked={masked} kind={explained.credential?.kind ?? null} level={2} className={LEAK} />
      ) : null}
      {correction ? (
        <Sheet as="section" className={AFTER}>
          <SheetSection tight title="The change">
            <TheChange edits={correction.edits} />
          </SheetSection>
        </Sheet>
      ) : null}
      {main && fixBy ? (
        <Sheet as="section" className={AFTER}>
          <SheetSection tight>
            <WhoCanFix role={fixBy} why={sayText(main.words.whoCanFix, main.about)} also={main.words.alsoWho} />
          </SheetSection>
        </Sheet>
      ) : null}
      <Sheet as="section" className={AFTER} data-screen-only>
        <SheetSection tight title="Confirm it with a run" lead="Filled in from the text. You add the key.">
          <dl className="grid gap-2 type-dense">
            {rowsOf(run).map(([label, value]) => (
              <div key={label} className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3">
                <dt className="text-ink-3">{label}</dt>
                <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
              </div>
            ))}
          </dl>
          {explained.call ? (
            <p className="mt-3 type-small text-ink-2">{LIKENESS_SAYS[freeEquivalentOf(explained.call).likeness]}</p>
          ) : null}
          <div className="mt-4">
            <Button onClick={toRun}>Test a key</Button>
          </div>
        </SheetSection>
      </Sheet>
      {share}
    </>
  );
}

function rowsOf(run: PastedRun): readonly (readonly [string, ReactNode])[] {
  const { call } = run.explained;
  const ask = proveAsk(run);
  const [task = "messages"] = ask.tasks;
  const path = call?.path ? `${call.method} ${call.path}` : TASK_CALLS[task];
  return [
    ["Call", <code key="call">{path}</code>],
    ["Model", ask.model ? <code key="model">{ask.model}</code> : "none named"],
    ["Workspace", ask.workspaceId ? <code key="workspace">{ask.workspaceId}</code> : "not named"],
    ["Headers", ask.betas ? <code key="headers">anthropic-beta: {ask.betas.join(", ")}</code> : "none special"],
  ];
}
