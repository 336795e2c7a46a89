"use client";

import { use } from "react";
import { BeforeAfter } from "#components/report/before-after.tsx";
import { Confidence } from "#components/report/confidence.tsx";
import { FactsLine } from "#components/report/facts-line.tsx";
import { Receipt } from "#components/report/receipt.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { ClearWays } from "#components/wizard/clear-ways.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { sentNothing } from "#components/wizard/note-on-answer.ts";
import { RunStrip } from "#components/wizard/run-strip.tsx";
import { messageSettles, signKicker, signWords, unprovenSays } from "#components/wizard/sign-words.ts";
import { MESSAGE_BOUND, spentSays } from "#components/wizard/spent-words.ts";
import { sayClocks, sayDuration, sayMoment } from "#components/wizard/time-words.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isAsking } from "#components/wizard/wizard-state.ts";
import { VANTAGE_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { Finding, Report } from "#lib/report/schema.ts";
import { Again } from "./again.tsx";
import { ChangedSection } from "./changed-section.tsx";
import { flippedSays, greenSays, readRetest } from "./retest-words.ts";
import { WatchPanel } from "./watch-panel.tsx";
import { clearsAtMs, timeToGreenMs } from "./watch-schedule.ts";

/** After a retest: what flipped, what still fails, the receipt, and the watch until green. */
export function Difference(props: ScreenProps) {
  const { first, latest, sample, state, keyHeld, online, ask, forget, dispatch } = props;
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
  const green = after.verdict.status === "clear";
  const { title, way } = signWords(after, found);
  const at = sayClocks(Date.parse(before.startedAt), Date.parse(after.startedAt));
  const says = greenSays(before, after, retest);
  return (
    <div ref={root}>
      <Sign
        kind="verdict"
        verdict={after.verdict.status}
        kicker={signKicker(after, found, sentNothing(latest))}
        mark={sample ? "Sample" : undefined}
        title={title}
        sentence={
          <Prose
            text={
              green && after.verdict.unproven.length > 0
                ? `${flippedSays(retest)} Not proven: ${unprovenSays(after.verdict.unproven)}.`
                : flippedSays(retest)
            }
          />
        }
        way={
          green || !way || way.to !== "update"
            ? green && messageSettles(after) && (sample || keyHeld)
              ? {
                  lead: `${MESSAGE_BOUND}. Next:`,
                  action: "Send one message",
                  onSelect: () => ask({ ...latest.ask, spendTokens: true }, "retest"),
                }
              : undefined
            : {
                lead: "Look at the new answer. Next:",
                action: "Review it",
                onSelect: () => dispatch({ type: "latest-reviewed" }),
              }
        }
      />
      <FactsLine
        facts={[
          ...(foundBefore.main
            ? [
                { label: "Cause", value: foundBefore.main.words.title },
                { label: "Confidence", value: <Confidence level={confidenceNow(foundBefore.main.finding, after)} /> },
              ]
            : []),
          {
            label: `Before, ${at.before}`,
            value: <RunStrip report={before} />,
          },
          {
            label: `After, ${at.after}`,
            value: <RunStrip report={after} />,
          },
          ...(says ? [{ label: "Time to green", value: sayDuration(timeToGreenMs(before, after)) }] : []),
          { label: "Spent", value: spentSays(after.spent) },
        ]}
      />
      <Columns
        aside={
          <>
            {green || sample ? null : (
              <WatchPanel
                watch={state.watch}
                asking={isAsking(state.active)}
                online={online}
                keyHeld={keyHeld}
                untilMs={clearsAtMs(after)}
                onAskNow={() => ask(latest.ask, "watch")}
                dispatch={dispatch}
              />
            )}
            <Receipt
              groups={[
                [
                  { label: "Verdict", value: VERDICT_LABELS[after.verdict.status], go: green },
                  {
                    label: "Was",
                    value: [
                      signKicker(before, foundBefore, sentNothing(first)) ?? VERDICT_LABELS[before.verdict.status],
                      foundBefore.main ? titleInSentence(foundBefore.main.words.title) : "",
                    ]
                      .filter(Boolean)
                      .join(", "),
                  },
                  { label: "Key", value: after.credential.hint ?? "not shown", mono: true },
                ],
                [
                  { label: "First run", value: sayMoment(before.startedAt) },
                  { label: "This run", value: sayMoment(after.startedAt) },
                  { label: "Took", value: `${(after.durationMs / 1000).toFixed(1)} s` },
                  { label: "Asked from", value: VANTAGE_LABELS[after.vantage] },
                ],
                [
                  { label: "Engine, catalogue", value: `${after.engine}, ${after.catalogue}` },
                  { label: "Signed", value: shortReceipt(latest.receipt), mono: true },
                ],
              ]}
              foot={
                <>
                  <p className="mb-3 type-small text-ink-2">
                    Proves for 30 minutes that this server made this run. Only you have it.
                  </p>
                  <CopyButton text={() => latest.receipt} label="Copy the receipt" size="sm" wide />
                </>
              }
            />
            {green ? <ClearWays {...props} /> : null}
            {!green && !sample && keyHeld ? (
              <Sheet as="section" data-screen-only>
                <SheetSection tight>
                  <p className="mb-3 type-small text-ink-2">Finished? The key is still in this tab’s memory.</p>
                  <Button wide onClick={forget}>
                    Forget the key
                  </Button>
                </SheetSection>
              </Sheet>
            ) : null}
          </>
        }
      >
        <Sheet>
          {says ? (
            <SheetSection>
              <p className="text-[1.375rem] leading-8 font-bold tracking-[-0.015em] text-go-ink">{says}</p>
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
          {green ? null : (
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

/** A pair of calls in the later run may have confirmed what the first only made likely. */
function confidenceNow(finding: Finding, after: Report): Finding["confidence"] {
  return after.findings.find(({ cause }) => cause === finding.cause)?.confidence ?? finding.confidence;
}

function shortReceipt(receipt: string): string {
  return receipt.length > 14 ? `${receipt.slice(0, 9)}…${receipt.slice(-4)}` : receipt;
}
