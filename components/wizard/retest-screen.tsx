"use client";

import { RotateCw } from "lucide-react";
import { type ReactNode, use } from "react";
import { BeforeAfter } from "#components/report/before-after.tsx";
import { Confidence } from "#components/report/confidence.tsx";
import { EvidenceText } from "#components/report/evidence-ledger.tsx";
import { FactsLine } from "#components/report/facts-line.tsx";
import { Receipt } from "#components/report/receipt.tsx";
import { Sign } from "#components/report/sign.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { VANTAGE_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { compareReports } from "#lib/report/compare-reports.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Finding, Report } from "#lib/report/schema.ts";
import { ClearWays } from "./clear-ways.tsx";
import { type Case, loadCase } from "./load-case.ts";
import { type CheckNames, nameChecks } from "./name-checks.ts";
import { sentNothing } from "./note-on-answer.ts";
import { RetestForm } from "./retest-form.tsx";
import { flippedSays, greenSays, readRetest } from "./retest-words.ts";
import { RunStrip } from "./run-strip.tsx";
import { sampleAsk } from "./sample-ask.ts";
import { differenceSays, sentDifference } from "./sent-difference.ts";
import { messageSettles, signKicker, signWords, unprovenSays } from "./sign-words.ts";
import { MESSAGE_BOUND, spentSays } from "./spent-words.ts";
import { sayClocks, sayDuration, sayMoment } from "./time-words.ts";
import { titleInSentence } from "./title-words.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import type { ScreenProps } from "./walk.tsx";
import { WatchPanel } from "./watch-panel.tsx";
import { clearsAtMs, timeToGreenMs } from "./watch-schedule.ts";
import { isAsking } from "./wizard-state.ts";

/** Retest: the same plan again, what flipped, what still fails; then it watches until green. */
export function RetestScreen(props: ScreenProps) {
  return props.latest.number === props.first.number ? <NotYet {...props} /> : <Difference {...props} />;
}

function NotYet(props: ScreenProps) {
  const { first } = props;
  const found = use(loadCase(first.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const says = found.main
    ? sayText(found.main.words.retest, found.main.about)
    : "The same calls once more, and what is different.";
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Retest"
        icon={<RotateCw size={32} strokeWidth={2.1} />}
        title="The same checks again"
        sentence={<Prose text={says} />}
      />
      <Sheet>
        <SheetSection>
          <Again {...props} />
        </SheetSection>
      </Sheet>
    </div>
  );
}

function Again({ reviewed, latest, sample, keyHeld, ask }: ScreenProps) {
  const waits = use(loadCase(reviewed.report)).fixBy === "nobody";
  if (sample) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-[44ch] type-dense text-ink-2">
          This is a sample: the button {waits ? "lets the wait pass" : "makes the change for you"} and runs the same
          checks again.
        </p>
        <Button
          variant="way"
          className="max-sm:w-full"
          onClick={() => ask(sampleAsk(sample.persona, "fixed", sample.asked.fixed), "retest")}
        >
          {waits ? "Let the wait pass" : "I did it"}
        </Button>
      </div>
    );
  }
  return (
    <RetestForm
      before={latest.ask.subject.kind === "key" ? latest.ask : reviewed.ask}
      hint={latest.report.credential.hint}
      keyHeld={keyHeld}
      way="Retest"
      note="The same checks, with what you changed."
      onAsk={(next) => ask(next, "retest")}
    />
  );
}

function Difference(props: ScreenProps) {
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
                <Again {...props} />
              </Disclosure>
            </SheetSection>
          )}
        </Sheet>
      </Columns>
    </div>
  );
}

function ChangedSection({
  first,
  latest,
  found,
  names,
}: ScreenProps & { readonly found: Case; readonly names: CheckNames }) {
  const rows = sentDifference(first, latest, found.remedyIds[0]);
  const changed = rows.filter(({ same }) => !same);
  const pair = confirmingPair(found, latest.report);
  const lead = differenceSays(rows, pair !== null);
  return (
    <SheetSection title={pair ? "Why this is confirmed" : "What changed"} lead={lead}>
      <dl className="grid gap-3 type-dense">
        {changed.map(({ what, before, after }) => (
          <Changed key={what} what={what.startsWith("anthropic-") ? <code>{what}</code> : what}>
            <code className="text-ink-2 [overflow-wrap:anywhere]">{before}</code>
            <span aria-hidden="true">→</span>
            <span className="sr-only">, now </span>
            <code className="bg-mark-line px-1 font-medium [overflow-wrap:anywhere]">{after}</code>
          </Changed>
        ))}
        {pair ? (
          <Changed what="Left out on purpose">
            <EvidenceText
              evidence={{
                text: `Asked both ways, a moment apart: \`${pair.without}\` without it, \`${pair.with}\` with it.`,
                checks: names.pointersTo(["model-list", "model-list--no-workspace"]),
              }}
            />
          </Changed>
        ) : null}
      </dl>
    </SheetSection>
  );
}

function Changed({ what, children }: { readonly what: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 sm:grid-cols-[200px_minmax(0,1fr)]">
      <dt className="text-ink-3">{what}</dt>
      <dd className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">{children}</dd>
    </div>
  );
}

/** The pair of calls that differ in the workspace header alone, when it confirmed the first run's cause. */
function confirmingPair(found: Case, after: Report): { readonly with: number; readonly without: number } | null {
  const cause = found.main?.finding.cause;
  const confirmed = after.findings.some((finding) => finding.cause === cause && finding.confidence === "confirmed");
  const status = (id: ProbeId) => after.probes.find((probe) => probe.id === id)?.status;
  const [sent, left] = [status("model-list"), status("model-list--no-workspace")];
  return confirmed && sent !== undefined && left !== undefined && sent !== left ? { with: sent, without: left } : null;
}

/** A pair of calls in the later run may have confirmed what the first only made likely. */
function confidenceNow(finding: Finding, after: Report): Finding["confidence"] {
  return after.findings.find(({ cause }) => cause === finding.cause)?.confidence ?? finding.confidence;
}

function shortReceipt(receipt: string): string {
  return receipt.length > 14 ? `${receipt.slice(0, 9)}…${receipt.slice(-4)}` : receipt;
}
