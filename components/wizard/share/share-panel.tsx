"use client";

import { type Dispatch, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { ReportedRun, WizardAction } from "#components/wizard/wizard-state.ts";
import { DEFAULT_INCLUDE, type Include, reportBytes } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import { DEFAULT_EXPIRY, EXPIRIES, type ExpiryHours, sayExpiry } from "./expiry.ts";
import { IncludeSwitches } from "./include-switches.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { useMakeLink } from "./use-make-link.ts";
import { WholeView } from "./whole-view.tsx";

export type SharePanelProps = {
  readonly run: ReportedRun;
  /** The run it is compared with, where the link is to begin with that one. */
  readonly before?: ReportedRun | null;
  /** "Make the link", "Make the link and the message". */
  readonly press: string;
  readonly dispatch: Dispatch<WizardAction>;
  readonly onRunAgain: () => void;
  readonly onCancel: () => void;
  readonly onMade: () => void;
};

/** The preview step: what the link will show, from the bytes that will be stored; then the one press that stores them. */
export function SharePanel({ run, before = null, press, dispatch, onRunAgain, onCancel, onMade }: SharePanelProps) {
  const [include, setInclude] = useState<Include>(DEFAULT_INCLUDE);
  const [hours, setHours] = useState<ExpiryHours>(DEFAULT_EXPIRY);
  const bytes = useMemo(() => reportBytes(run.report, include), [run.report, include]);
  // What was written a line above, by the schema's own types.
  const shown = useMemo(() => JSON.parse(bytes) as Report, [bytes]);
  const bytesBefore = useMemo(() => before && reportBytes(before.report, include), [before, include]);
  const shownBefore = useMemo(() => bytesBefore && (JSON.parse(bytesBefore) as Report), [bytesBefore]);
  const { busy, refusal, make } = useMakeLink({
    run: before ?? run,
    later: before ? run : null,
    include,
    hours,
    shown: shownBefore || shown,
    dispatch,
    onMade,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const selfReported = run.receipt === "";
  const sample = run.ask.subject.kind === "sample";
  return (
    <div className="grid gap-5">
      <div>
        <h2 ref={heading} tabIndex={-1} className="type-section">
          What the link will show
        </h2>
        <p className="mt-1 type-dense text-ink-2">
          Nothing is stored until you have seen the preview. Whoever has the link can open it; the key is never in it.
        </p>
        {before ? (
          <p className="mt-2 type-dense text-ink-2">
            It begins with the first run and shows this one after it: what changed, and how long it took.
          </p>
        ) : null}
        {selfReported ? (
          <p className="mt-2 type-dense text-ink-2">
            No run of this server stands behind a pasted text: the link will be marked <strong>Self-reported</strong>.
            The text itself is not in it.
          </p>
        ) : null}
        {sample ? (
          <p className="mt-2 type-dense text-ink-2">
            This is a sample: the link and its picture say <strong>Sample</strong>.
          </p>
        ) : null}
      </div>
      <IncludeSwitches
        reports={before ? [before.report, run.report] : [run.report]}
        shown={shown}
        include={include}
        onInclude={setInclude}
      />
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span aria-hidden="true" className="type-dense">
            Can be opened for
          </span>
          <Segmented label="How long it can be opened" options={EXPIRIES} value={hours} onChange={setHours} />
        </div>
        <WholeView
          shown={shownBefore ? [shownBefore, shown] : [shown]}
          include={include}
          hours={Number(hours)}
          selfReported={selfReported}
          sample={sample}
        />
        <Disclosure summary="The bytes" strong={false}>
          <CodeBlock
            label="The exact bytes that are stored"
            lines={[...(bytesBefore ? [{ text: bytesBefore }] : []), { text: bytes }]}
            copyLabel="Copy the bytes"
          />
        </Disclosure>
      </div>
      {refusal ? <RefusalNote refusal={refusal} onRunAgain={onRunAgain} /> : null}
      <div className="flex flex-wrap gap-2.5 max-sm:flex-col">
        <Button variant="ink" onClick={make} busy={busy} busyLabel="Making it…">
          {press}, {sayExpiry(hours)}
        </Button>
        <Button onClick={onCancel}>Not now</Button>
      </div>
    </div>
  );
}
