"use client";

import { Receipt } from "#components/report/receipt.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { ClearWays } from "#components/wizard/clear-ways.tsx";
import type { Case } from "#components/wizard/load-case.ts";
import { sentNothing } from "#components/wizard/note-on-answer.ts";
import { ShareSheet } from "#components/wizard/share/share-sheet.tsx";
import { signKicker } from "#components/wizard/sign-words.ts";
import { sayMoment, sayTook } from "#components/wizard/time-words.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isAsking } from "#components/wizard/wizard-state.ts";
import { VANTAGE_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { WatchPanel } from "./watch-panel.tsx";
import { asksFromMs, isGreen } from "./watch-schedule.ts";

type AsideProps = ScreenProps & {
  readonly found: Case;
  readonly foundBefore: Case;
  readonly whyNot: string | null;
};

/** Beside the comparison: the watch, the receipt, and the ways on. */
export function DifferenceAside(props: AsideProps) {
  const { first, latest, sample, state, keyHeld, online, ask, forget, dispatch, whyNot } = props;
  const green = isGreen(latest.report);
  return (
    <>
      {green || sample || whyNot ? null : (
        <WatchPanel
          className="max-lg:order-first"
          watch={state.watch}
          asking={isAsking(state.active)}
          online={online}
          keyHeld={keyHeld}
          untilMs={asksFromMs(latest.report)}
          onAskNow={() => ask(latest.ask, "watch")}
          dispatch={dispatch}
        />
      )}
      <RunReceipt {...props} />
      <ShareSheet {...props} run={latest} comparedWith={first} title="Keep or send it" />
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
  );
}

function RunReceipt({ first, latest, foundBefore }: AsideProps) {
  const before = first.report;
  const after = latest.report;
  const was = [
    signKicker(before, foundBefore, sentNothing(first)) ?? VERDICT_LABELS[before.verdict.status],
    foundBefore.main ? titleInSentence(foundBefore.main.words.title) : "",
  ];
  return (
    <Receipt
      groups={[
        [
          { label: "Verdict", value: VERDICT_LABELS[after.verdict.status], go: isGreen(after) },
          { label: "Was", value: was.filter(Boolean).join(", ") },
          { label: "Key", value: after.credential.hint ?? "not shown", mono: true },
        ],
        [
          { label: "First run", value: sayMoment(before.startedAt) },
          { label: "This run", value: sayMoment(after.startedAt) },
          { label: "Took", value: sayTook(after.durationMs) },
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
  );
}

function shortReceipt(receipt: string): string {
  return receipt.length > 14 ? `${receipt.slice(0, 9)}…${receipt.slice(-4)}` : receipt;
}
