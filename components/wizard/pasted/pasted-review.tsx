"use client";

import { use, useState } from "react";
import { Confidence } from "#components/report/confidence.tsx";
import { type Fact, FactsLine } from "#components/report/facts-line.tsx";
import { HowRead } from "#components/report/how-read.tsx";
import { PastedText } from "#components/report/pasted-text.tsx";
import { Question } from "#components/report/question.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { WhatIsSoSection } from "#components/wizard/review/evidence-section.tsx";
import { LookAlikeSection } from "#components/wizard/review/look-alike-section.tsx";
import { ShareSheet } from "#components/wizard/share/share-sheet.tsx";
import { signKicker, signWords } from "#components/wizard/sign-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { QUESTION_WORDS } from "#lib/explain/questions.ts";
import { FORM_LABELS, PERMISSION_PROBLEM } from "#lib/explain/said-of-spans.ts";
import { cutStretches, isFolded } from "./cut-stretches.ts";
import { numberPieces } from "./number-pieces.ts";
import { PastedAside } from "./pasted-aside.tsx";
import { proveAsk } from "./prove-ask.ts";

/** In one column: the text and how it was read, who, the change and the proof; the aside's first sheet comes before. */
const TEXT = "max-lg:order-2";
const MORE = "max-lg:order-4";
const SHARE = "max-lg:order-5";

/** Review of a text: the verdict, the text with what was read in it, how each piece was read, what else it could be. */
export function PastedReview(props: ScreenProps & { readonly run: PastedRun }) {
  const { run, open, prove } = props;
  const { report, explained } = run;
  const found = use(loadCase(report));
  const root = useHeadingFocus<HTMLDivElement>(run.number);
  const [all, setAll] = useState(false);
  const { title, sentence, way } = signWords(report, found);
  const { rows, marks } = numberPieces(explained);
  const text = explained.redactedText;
  const toRun = () => prove(proveAsk(run));
  // Without a mark no piece of the text is pointed at; the rules for runs point at rows of a table.
  const names = nameChecks([], run.ask);
  return (
    <div ref={root}>
      <Sign
        kind="verdict"
        verdict={report.verdict.status}
        kicker={signKicker(report, found, false)}
        title={title}
        sentence={<Prose text={sentence} />}
        way={
          way?.to === "update"
            ? { lead: way.lead, action: way.action, onSelect: () => open("update") }
            : { lead: "To settle it. Next:", action: "Test a key", onSelect: toRun }
        }
      />
      <FactsLine facts={factsOf(run, found)} />
      <Columns
        mixed
        aside={
          <PastedAside
            {...props}
            found={found}
            toRun={toRun}
            share={<ShareSheet {...props} title="Not sure yet?" className={SHARE} />}
          />
        }
      >
        <Sheet className={`${TEXT} lg:rounded-b-none lg:border-b-0`}>
          <SheetSection title="What you pasted">
            <PastedText label="The pasted text" stretches={cutStretches(text, marks, all)} />
            {isFolded(text) ? (
              <p data-screen-only className="mt-2">
                <button
                  type="button"
                  aria-expanded={all}
                  className="link min-h-9 type-dense pointer-coarse:min-h-11"
                  onClick={() => setAll(!all)}
                >
                  {all ? "Only what stands around the pieces" : `All ${explained.lines.toLocaleString("en-US")} lines`}
                </button>
              </p>
            ) : null}
            {explained.cut ? (
              <p className="mt-2 measure type-dense text-ink-2">
                It is a long text: its first and its last 16 KiB were judged, and what stands between them was not read.
              </p>
            ) : null}
          </SheetSection>
          <SheetSection title="How it was read">
            <HowRead rows={rows} notSeenYet={notSeenYet(found)} settle={<SettleText found={found} toRun={toRun} />} />
          </SheetSection>
        </Sheet>
        <Sheet className={`${MORE} lg:-mt-6 lg:rounded-t-none`}>
          <LookAlikeSection found={found} names={names} report={report} />
          {found.main?.finding.cause === "unknown" ? null : <WhatIsSoSection found={found} />}
        </Sheet>
      </Columns>
    </div>
  );
}

function notSeenYet({ main }: Case): string | undefined {
  if (!main || main.finding.confidence === "confirmed") return undefined;
  return sayText(main.words.notSeenYet, main.about);
}

/** What would settle a text: a question to its reader, or a run. */
function SettleText({ found, toRun }: { readonly found: Case; readonly toRun: () => void }) {
  const settles = found.main?.finding.settles;
  if (settles && "ask" in settles) return <Question asked={QUESTION_WORDS[settles.ask]} />;
  return (
    <Button size="sm" onClick={toRun}>
      Test a key
    </Button>
  );
}

function factsOf({ explained }: PastedRun, { main }: Case): readonly Fact[] {
  const { lines } = explained;
  return [
    ...(main ? [{ label: "Confidence", value: <Confidence level={main.finding.confidence} /> }] : []),
    { label: "Read from", value: `Pasted text, ${lines === 1 ? "1 line" : `${lines.toLocaleString("en-US")} lines`}` },
    { label: "Looks like", value: FORM_LABELS[explained.form] },
    { label: "Key given", value: "None needed" },
    ...(main
      ? [
          { label: "Permission problem?", value: PERMISSION_PROBLEM[main.finding.cause] },
          { label: "Retrying", value: main.words.retrying },
        ]
      : []),
  ];
}
