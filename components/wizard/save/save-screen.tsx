"use client";

import { use } from "react";
import { Sign } from "#components/report/sign.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { Again } from "#components/wizard/retest/again.tsx";
import { useAutomaticWatch } from "#components/wizard/retest/use-automatic-watch.ts";
import { WatchPanel } from "#components/wizard/retest/watch-panel.tsx";
import { asksFromMs, isGreen } from "#components/wizard/retest/watch-schedule.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isAsking, isPasted } from "#components/wizard/wizard-state.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { changesProgram } from "./program-change.ts";
import { ProgramCheck } from "./program-check.tsx";

/** Save: how to see that the change took effect, and that the person's own program has it. */
export function SaveScreen(props: ScreenProps) {
  const { reviewed, latest, sample, keyHeld, online, ask, state, dispatch } = props;
  const found = use(loadCase(reviewed.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const waits = found.fixBy === "nobody";
  const untilMs = asksFromMs(reviewed.report);
  // Where nobody has to act, the retest is all there is to do: it starts by itself and says when it asks.
  useAutomaticWatch({
    state,
    wanted: waits && !sample && keyHeld && !isGreen(latest.report),
    untilMs,
    dispatch,
  });
  const [remedy] = found.remedies;
  if (!found.main || !remedy) return null;
  const { about } = found.main;
  const inProgram = changesProgram(found.remedyIds[0], found.fixBy);
  // Where the program has to change, what it prints is the proof: it comes before what else there is to see.
  const check = (
    <ProgramCheck
      hint={reviewed.report.credential.hint}
      workspaceTested={reviewed.ask.workspaceId}
      folded={!inProgram}
    />
  );
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Save"
        title={remedy.save.headline}
        sentence={<Prose text={sayText(remedy.save.sentence, about)} />}
      />
      <Columns
        mixed
        aside={
          <>
            {waits && !sample && !isPasted(latest) ? (
              <WatchPanel
                className="max-lg:order-first"
                watch={state.watch}
                asking={isAsking(state.active)}
                online={online}
                keyHeld={keyHeld}
                untilMs={untilMs}
                onAskNow={() => ask(reviewed.ask, "retest")}
                dispatch={dispatch}
              />
            ) : null}
            <Tested {...props} />
          </>
        }
      >
        <Sheet>
          {inProgram ? check : null}
          <SheetSection title={waits ? "While it waits" : "How to see that it took effect"}>
            <Look texts={remedy.save.look.map((say) => sayText(say, about))} />
          </SheetSection>
          {waits || inProgram ? null : check}
          <SheetSection title={sample ? "Then test again" : "Test it as your program sends it now"}>
            <Again
              {...props}
              note={
                isPasted(latest)
                  ? "A run with the key: the free equivalents of the call in your text."
                  : "The same checks again. Then you see what flipped and what did not."
              }
            />
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

function Look({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="grid gap-3">
      {texts.map((text) => (
        <li key={text} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
          <span aria-hidden="true" className="mt-2 size-1.5 rounded-full bg-ink" />
          <span className="measure">
            <Prose text={text} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Tested({ reviewed, sample }: ScreenProps) {
  const { ask, report } = reviewed;
  const pasted = isPasted(reviewed);
  const rows: readonly (readonly [string, string])[] = [
    ["Key", pasted ? "not needed" : (report.credential.hint ?? "not shown")],
    ["Workspace header", ask.workspaceId ?? (pasted ? (ask.pasted?.sentWorkspace ? "sent" : "not seen") : "not sent")],
    ["Model", ask.model ?? "none named"],
    ...(ask.betas ? [["Betas", ask.betas.join(", ")] as const] : []),
    ["Asked from", sample ? "a sample, no network" : pasted ? "where your program runs" : "this server"],
  ];
  return (
    <Sheet as="section">
      <SheetSection tight title={pasted ? "What the text shows" : "What was tested"}>
        <dl className="grid gap-2.5 type-dense">
          {rows.map(([label, value]) => (
            <div key={label} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-ink-3">{label}</dt>
              <dd className="min-w-0 font-mono text-[0.9em] [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      </SheetSection>
    </Sheet>
  );
}
