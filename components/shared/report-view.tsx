"use client";

import type { ReactNode } from "react";
import { BeforeAfter } from "#components/report/before-after.tsx";
import { Confidence } from "#components/report/confidence.tsx";
import { CrashedNote } from "#components/report/crashed-note.tsx";
import { type Evidence, EvidenceLedger } from "#components/report/evidence-ledger.tsx";
import { type Fact, FactsLine } from "#components/report/facts-line.tsx";
import { LabTable } from "#components/report/lab-table.tsx";
import { NotProvenList } from "#components/report/not-proven-list.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Strip } from "#components/report/strip.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import type { SaidOf } from "#components/wizard/review/evidence-words.ts";
import { MESSAGE_BOUND } from "#components/wizard/spent-words.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import { DoneStep } from "./done-step.tsx";
import { Moment } from "./moment.tsx";
import { ReportAside } from "./report-aside.tsx";
import { StepsSection } from "./steps-section.tsx";
import type { WordedShared, WordedStrip } from "./worded-shared.ts";

export type ReportViewProps = {
  readonly worded: WordedShared;
  /** Shown before the link exists: nothing in it can be pressed that needs a link. */
  readonly preview?: boolean;
  /** Copy, download, print; at the right of the head line. */
  readonly actions?: ReactNode;
  /** Between the facts and the sheets: what waits for the person who made the link. */
  readonly notice?: ReactNode;
  /** Beside the report: what only they may do. */
  readonly manage?: ReactNode;
  readonly manageElsewhere?: ReactNode;
  /** The last step: say that it is done. */
  readonly done?: ReactNode;
  readonly live?: ReactNode;
};

/** A shared report: verdict first, then the steps of whoever can act, the evidence, and what each call answered. */
export function ReportView({ worded, preview = false, ...parts }: ReportViewProps) {
  const { sign, steps, cause, thread, evidence } = worded;
  return (
    <>
      <div className="flex items-center justify-between gap-x-6 gap-y-3 pb-4 max-lg:flex-wrap max-sm:pb-3">
        <HeadLine worded={worded} preview={preview} />
        {parts.actions}
      </div>
      <Sign
        kind="verdict"
        verdict={sign.verdict}
        kicker={sign.kicker}
        mark={sign.mark}
        title={sign.title}
        sentence={<Prose text={sign.sentence} />}
        way={sign.way}
      />
      <FactsLine facts={factsOf(worded)} />
      <CrashedNote report={{ probes: worded.rows.map(({ result }) => result) }} />
      {parts.notice}
      <Columns
        aside={
          <ReportAside
            worded={worded}
            live={parts.live}
            manage={parts.manage}
            manageElsewhere={parts.manageElsewhere}
            preview={preview}
          />
        }
      >
        <Sheet>
          {thread.compared ? <Compared worded={worded} /> : null}
          {steps ? (
            <StepsSection
              steps={steps}
              cause={cause}
              done={preview ? <DoneStep id="" accepted={worded.retest.accepted} preview /> : parts.done}
            />
          ) : null}
          {worded.notProven.length > 0 ? <NotProven worded={worded} /> : null}
          {evidence ? (
            <SheetSection title="Evidence">
              <EvidenceLedger
                for={pointed(evidence.for, worded)}
                against={pointed(evidence.against, worded)}
                notSeenYet={pointed(evidence.notSeenYet, worded)}
              />
            </SheetSection>
          ) : null}
          <SheetSection title="What each call answered">
            <LabTable caption="What each call answered" rows={worded.rows} />
          </SheetSection>
          {cause ? (
            <SheetSection title={sign.title === cause.title ? "What is so" : `What was so: ${cause.title}`}>
              <div className="grid gap-2.5">
                {cause.paragraphs.map((paragraph) => (
                  <p key={paragraph} className="measure text-ink-2">
                    <Prose text={paragraph} />
                  </p>
                ))}
              </div>
              <p className="mt-3 type-dense" data-screen-only>
                <a className="link" href={`/causes/${cause.id}`}>
                  All about this cause
                </a>
              </p>
            </SheetSection>
          ) : null}
          {worded.notes.length > 0 ? (
            <SheetSection title="Worth knowing">
              {worded.notes.map((note) => (
                <p key={note} className="measure text-ink-2 not-first:mt-2.5">
                  <Prose text={note} />
                </p>
              ))}
            </SheetSection>
          ) : null}
        </Sheet>
      </Columns>
    </>
  );
}

function HeadLine({ worded, preview }: { readonly worded: WordedShared; readonly preview: boolean }) {
  const { thread, sample, selfReported } = worded;
  const newest = thread.entries.find((entry) => entry.kind === "run");
  const retested = newest?.kind === "run" && newest.number > 1;
  return (
    <p className="type-dense text-balance text-ink-2">
      <span className="font-semibold text-ink">
        {[sample ? "Sample" : "", selfReported ? "Self-reported" : "", "Shared diagnosis"].filter(Boolean).join(" · ")}.
      </span>{" "}
      {retested ? "Retested" : "Made"}{" "}
      <span className="whitespace-nowrap">
        <Moment iso={retested ? newest.at : worded.createdAt} />,
      </span>{" "}
      {worded.origin}.{" "}
      <span className="whitespace-nowrap">
        {preview ? "Would expire" : "Expires"} <Moment iso={worded.expiresAt} form="day" />.
      </span>
    </p>
  );
}

function factsOf({ facts, fields, thread, pasted }: WordedShared): readonly Fact[] {
  const hint = fields.find(({ field }) => field === "hint");
  const shown = fields.filter(({ field, state }) => field.endsWith("Id") && state === "shown");
  return [
    ...(facts.was ? [{ label: "Cause", value: facts.was }] : []),
    ...(facts.confidence ? [{ label: "Confidence", value: <Confidence level={facts.confidence} /> }] : []),
    ...(facts.before ? [{ label: "Before", value: <Marks strip={facts.before} /> }] : []),
    { label: facts.before ? "After" : "Checks", value: <Marks strip={facts.checks} /> },
    ...(facts.timeToGreen ? [{ label: "Time to green", value: facts.timeToGreen }] : []),
    { label: "Asked for", value: facts.askedFor },
    {
      label: "Key",
      value: hint?.value ?? (hint?.state !== "left-out" ? "Not seen" : pasted ? "Not shown" : "Hint left out"),
      mono: hint?.value !== undefined,
    },
    ...(thread.compared
      ? []
      : [{ label: pasted ? "Read" : "Run", value: <Moment iso={facts.checks.at} form="second" /> }]),
    ...shown.map(({ label, value }) => ({ label, value, mono: true })),
  ];
}

function Marks({ strip: { marks, quiet } }: { readonly strip: WordedStrip }) {
  return <Strip marks={marks} quiet={new Set(quiet)} />;
}

/** A check that is in no row is not pointed at. */
function pointed(said: readonly SaidOf[], { rows }: WordedShared): readonly Evidence[] {
  return said.map(({ text, checks }) => ({ text, checks: rows.filter(({ name }) => checks.includes(name.id)) }));
}

function Compared({ worded: { thread, rows } }: { readonly worded: WordedShared }) {
  const { compared } = thread;
  if (!compared) return null;
  const names = [...rows.map(({ name }) => name), ...compared.names];
  const placeOf = (id: ProbeId) => names.findIndex((name) => name.id === id);
  return (
    <SheetSection title="Before and after">
      <BeforeAfter
        rows={compared.deciding}
        beside={compared.beside}
        nameOf={(id) => names[placeOf(id)] ?? { id, title: id, path: "" }}
        numberOf={(id) => placeOf(id) + 1}
        beforeAt={<Moment iso={compared.beforeAt} form="clock" />}
        afterAt={<Moment iso={compared.afterAt} form="clock" />}
        pointedAt={false}
      />
    </SheetSection>
  );
}

function NotProven({ worded: { sign, notProven, settledBy } }: { readonly worded: WordedShared }) {
  return (
    <SheetSection title="Not proven" lead="Calls that are free and change nothing cannot show these.">
      <NotProvenList items={notProven} />
      {settledBy && !sign.sentence.toLowerCase().includes(MESSAGE_BOUND.toLowerCase()) ? (
        <p className="mt-4 type-small text-ink-3">{settledBy}</p>
      ) : null}
    </SheetSection>
  );
}
