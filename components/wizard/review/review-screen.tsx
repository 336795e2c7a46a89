"use client";

import { clsx } from "clsx";
import { use } from "react";
import { Confidence } from "#components/report/confidence.tsx";
import { CrashedNote } from "#components/report/crashed-note.tsx";
import { type Fact, FactsLine } from "#components/report/facts-line.tsx";
import { LabTable } from "#components/report/lab-table.tsx";
import { SentCalls } from "#components/report/sent-calls.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { askedForSays } from "#components/wizard/asked-for.ts";
import { quietChecks } from "#components/wizard/deciding-checks.ts";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { noteOnAnswer, sentNothing } from "#components/wizard/note-on-answer.ts";
import { PastedBeside } from "#components/wizard/pasted/pasted-beside.tsx";
import { RunStrip } from "#components/wizard/run-strip.tsx";
import { signKicker, signWords } from "#components/wizard/sign-words.ts";
import { spentSays } from "#components/wizard/spent-words.ts";
import { sayMoment } from "#components/wizard/time-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import { notesOfReport } from "#lib/explain/notes-of-report.ts";
import { curlLine, curlScript } from "./curl-line.ts";
import { EvidenceSection, WhatIsSoSection } from "./evidence-section.tsx";
import { LookAlikeSection } from "./look-alike-section.tsx";
import { ReferenceSection } from "./reference-section.tsx";
import { ReviewAside } from "./review-aside.tsx";
import { UnprovenSection } from "./unproven-section.tsx";

/** In one column: why, who, what it reaches, what is so, whose organization, then the tables. */
const WHY = "max-lg:order-1";
const SO = "max-lg:order-4";
const TABLES = "max-lg:order-6";
/** In two columns the sheets of the text stand as one. */
const GOES_ON = "lg:rounded-b-none lg:border-b-0";
const FOLLOWS = "lg:-mt-6 lg:rounded-t-none";

/** Review: the verdict, why, what each call answered, what else it could be, and everything that was sent. */
export function ReviewScreen(props: ScreenProps) {
  const { reviewed: run, first, sample, open, ask, keyHeld } = props;
  const { report } = run;
  const found = use(loadCase(report));
  const root = useHeadingFocus<HTMLDivElement>(run.number);
  const names = nameChecks(run.plan, run.ask);
  const settled = first.number !== run.number && first.report.verdict.status !== "clear";
  const { title, sentence, way } = signWords(report, found, settled);
  const nothingSent = sentNothing(run);
  const canAsk = sample !== null || keyHeld;
  const quiet = quietChecks(report);
  const notes = notesOfReport(report);
  const notProven = report.verdict.status === "clear" && report.verdict.unproven.length > 0;
  const why = found.main !== null || notProven;
  const so = found.main !== null || notes.length > 0;
  const ways = {
    update: () => open("update"),
    "one-token": () => ask({ ...run.ask, spendTokens: true }, "review"),
    again: () => ask(run.ask, "review"),
  };
  return (
    <div ref={root}>
      <Sign
        kind="verdict"
        verdict={report.verdict.status}
        kicker={signKicker(report, found, nothingSent)}
        mark={sample ? "Sample" : undefined}
        title={title}
        sentence={<Prose text={sentence} />}
        way={
          way && (way.to === "update" || canAsk)
            ? { lead: way.lead, action: way.action, onSelect: ways[way.to] }
            : undefined
        }
      />
      <FactsLine facts={factsOf(run, found)} />
      <CrashedNote report={report} />
      <Columns mixed aside={<ReviewAside {...props} found={found} quiet={quiet} />}>
        {why ? (
          <Sheet className={clsx(WHY, GOES_ON)}>
            {found.main ? <EvidenceSection {...props} found={found} names={names} /> : null}
            {notProven ? <UnprovenSection {...props} canAsk={canAsk} /> : null}
          </Sheet>
        ) : null}
        {so ? (
          <Sheet className={clsx(SO, why && FOLLOWS, GOES_ON)}>
            <WhatIsSoSection found={found} />
            <ReferenceSection found={found} report={report} />
            <Notes notes={notes} />
          </Sheet>
        ) : null}
        <Sheet className={clsx(TABLES, (why || so) && FOLLOWS)}>
          <SheetSection title="What each call answered">
            <LabTable
              caption="What each call answered"
              rows={report.probes.map((result) => ({
                number: names.numberOf(result.id),
                name: names.nameOf(result.id),
                result,
                note: noteOnAnswer(result, run.ask, nothingSent),
                quiet: quiet.has(result.id),
              }))}
            />
          </SheetSection>
          {run.ask.pasted && props.state.pasted ? <PastedBeside run={props.state.pasted} /> : null}
          {found.main ? <LookAlikeSection found={found} names={names} report={report} /> : null}
          <SheetSection title="What left this server">
            <SentCalls
              lead={
                sample
                  ? "For a sample nothing did: a stand-in answered. These are the calls as they would be sent, with the key as dots."
                  : "Every call this run made, with the key as dots. Run them at home and compare."
              }
              checks={run.plan
                .filter(({ id }) => id !== "pasted")
                .map(({ id }) => ({
                  number: names.numberOf(id),
                  name: names.nameOf(id),
                  calls: run.sent[id] ?? [],
                }))}
              curlLine={curlLine}
              curlScript={curlScript}
            />
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

function factsOf(run: ReportedRun, found: Case): readonly Fact[] {
  const { report } = run;
  return [
    ...(found.main ? [{ label: "Confidence", value: <Confidence level={found.main.finding.confidence} /> }] : []),
    { label: "Checks", value: <RunStrip report={report} /> },
    { label: "Key", value: report.credential.hint ?? "not shown", mono: report.credential.hint !== undefined },
    {
      label: "Asked for",
      value: askedForSays(report),
    },
    { label: "Run", value: sayMoment(report.startedAt, { year: false }) },
    { label: "Spent", value: spentSays(report.spent) },
  ];
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <SheetSection title="Worth knowing">
      <div className="grid gap-2.5">
        {notes.map((note) => (
          <p key={note} className="measure text-ink-2">
            <Prose text={note} />
          </p>
        ))}
      </div>
    </SheetSection>
  );
}
