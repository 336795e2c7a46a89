"use client";

import { use } from "react";
import { BeforeAfter } from "#components/report/before-after.tsx";
import { Confidence } from "#components/report/confidence.tsx";
import { type Fact, FactsLine } from "#components/report/facts-line.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { sentNothing } from "#components/wizard/note-on-answer.ts";
import { RunStrip } from "#components/wizard/run-strip.tsx";
import { signKicker } from "#components/wizard/sign-words.ts";
import { spentSays } from "#components/wizard/spent-words.ts";
import { sayClocks, sayDuration } from "#components/wizard/time-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { Finding, Report } from "#lib/report/schema.ts";
import { Again } from "./again.tsx";
import { ChangedSection } from "./changed-section.tsx";
import { DifferenceAside } from "./difference-aside.tsx";
import { retestSign } from "./retest-sign.ts";
import { greenSays, type Retest, readRetest } from "./retest-words.ts";
import { useAutomaticWatch } from "./use-automatic-watch.ts";
import { asksFromMs, isGreen, timeToGreenMs } from "./watch-schedule.ts";
import { watchesByItself, whyNotWatched } from "./why-not-watched.ts";

/** After a retest: what flipped, what still fails, the receipt, and the watch until green. */
export function Difference(props: ScreenProps) {
  const { first, reviewed, latest, sample, state, keyHeld, ask, open, dispatch } = props;
  const before = first.report;
  const after = latest.report;
  const foundBefore = use(loadCase(before));
  const found = use(loadCase(after));
  const root = useHeadingFocus<HTMLDivElement>(latest.purpose === "watch" ? "watch" : latest.number);
  const retest = readRetest(before, after, compareReports(before, after).rows);
  const names = nameChecks(
    [...latest.plan, ...first.plan.filter(({ id }) => !latest.plan.some((each) => each.id === id))],
    latest.ask,
  );
  const green = isGreen(after);
  const whyNot = green ? null : whyNotWatched(found.remedyIds);
  const byItself = watchesByItself(found.remedyIds);
  useAutomaticWatch({
    state,
    wanted: !green && !sample && keyHeld && byItself,
    idle: whyNot !== null,
    untilMs: asksFromMs(after),
    dispatch,
  });
  const needsChange = !green && !sample && !byItself;
  const { title, sentence, way } = retestSign({ before, reviewed: reviewed.report, after, retest, found });
  const ways = {
    "one-token": () => ask({ ...latest.ask, spendTokens: true }, "retest"),
    review: () => dispatch({ type: "latest-reviewed" }),
    // Update then speaks of the newest answer, which may name another moment to wait for.
    update: () => {
      dispatch({ type: "latest-reviewed" });
      open("update");
    },
  };
  const canTake = way !== null && (way.to !== "one-token" || sample !== null || keyHeld);
  const at = sayClocks(Date.parse(before.startedAt), Date.parse(after.startedAt));
  return (
    <div ref={root}>
      <Sign
        kind="verdict"
        verdict={after.verdict.status}
        kicker={signKicker(after, found, sentNothing(latest))}
        mark={sample ? "Sample" : undefined}
        title={title}
        sentence={<Prose text={sentence} />}
        way={canTake ? { lead: way.lead, action: way.action, onSelect: ways[way.to] } : undefined}
      />
      <FactsLine
        facts={[
          ...(foundBefore.main ? causeFacts(foundBefore.main.words.title, foundBefore.main.finding, after) : []),
          { label: `Before, ${at.before}`, value: <RunStrip report={before} /> },
          { label: `After, ${at.after}`, value: <RunStrip report={after} /> },
          ...timeFacts(before, after, retest),
          { label: "Spent", value: spentSays(after.spent) },
        ]}
      />
      <Columns mixed aside={<DifferenceAside {...props} found={found} foundBefore={foundBefore} whyNot={whyNot} />}>
        <Sheet>
          {needsChange ? (
            <SheetSection title="Ask with something changed" lead={whyNot ?? undefined} data-screen-only>
              <Again {...props} note="The same checks, with what you changed." />
            </SheetSection>
          ) : null}
          <ChangedSection {...props} found={foundBefore} names={names} />
          <SheetSection title="Before and after">
            <BeforeAfter
              rows={retest.deciding}
              beside={retest.beside}
              nameOf={names.nameOf}
              numberOf={names.numberOf}
              beforeAt={at.before}
              afterAt={at.after}
            />
          </SheetSection>
          {green || needsChange ? null : (
            <SheetSection>
              <Disclosure summary="Ask with something changed" open={!keyHeld && !sample}>
                <Again {...props} note="The same checks, with what you changed." />
              </Disclosure>
            </SheetSection>
          )}
        </Sheet>
      </Columns>
    </div>
  );
}

function causeFacts(title: string, finding: Finding, after: Report): readonly Fact[] {
  return [
    { label: "Cause", value: title },
    { label: "Confidence", value: <Confidence level={confidenceNow(finding, after)} /> },
  ];
}

function timeFacts(before: Report, after: Report, retest: Retest): readonly Fact[] {
  if (greenSays(before, after, retest) === null) return [];
  return [{ label: "Time to green", value: sayDuration(timeToGreenMs(before, after)) }];
}

/** A pair of calls in the later run may have confirmed what the first only made likely. */
function confidenceNow(finding: Finding, after: Report): Finding["confidence"] {
  return after.findings.find(({ cause }) => cause === finding.cause)?.confidence ?? finding.confidence;
}
