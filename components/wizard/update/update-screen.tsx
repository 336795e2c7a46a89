"use client";

import { use, useState } from "react";
import { CallNeeds } from "#components/report/call-needs.tsx";
import { RoleEntry } from "#components/report/role-entry.tsx";
import { Sign } from "#components/report/sign.tsx";
import { WhoCanFix } from "#components/report/who-can-fix.tsx";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { loadCase } from "#components/wizard/load-case.ts";
import { clearsAtMs } from "#components/wizard/retest/watch-schedule.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { needsOfCall } from "#lib/engine/call/needs-of-call.ts";
import { sayText } from "#lib/explain/load-words.ts";
import type { SnippetLanguage } from "#lib/explain/words.ts";
import { callOfScreen, correctedFor } from "./call-of-screen.ts";
import { namedBy } from "./filled-lines.ts";
import { type MoveContext, MoveSection, OtherWay } from "./move-section.tsx";
import { NamedMoment } from "./named-moment.tsx";
import { ReadyMessage } from "./ready-message.tsx";

/** In one column: the first move, a message to somebody else, the rest and the way on, then what is beside it. */
const FIRST = "max-lg:order-1";
const FOR_OTHERS = "max-lg:order-2";
const REST = "max-lg:order-3";
const BESIDE = "max-lg:order-4";

/** Update: the one action for this cause, where, and by whom; the other ways are folded. */
export function UpdateScreen(props: ScreenProps) {
  const { state, reviewed, latest, sample, open } = props;
  const found = use(loadCase(reviewed.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const [language, setLanguage] = useState<SnippetLanguage | null>(null);
  const [remedy, ...otherWays] = found.remedies;
  if (!found.main || !remedy) return null;
  const { about, words } = found.main;
  const [firstMove, ...moves] = remedy.moves;
  const untilMs = clearsAtMs(reviewed.report);
  const waits = found.fixBy === "nobody";
  const moment = untilMs === undefined ? null : <NamedMoment untilMs={untilMs} />;
  const named = namedBy(reviewed, latest);
  const shown = callOfScreen({ state, reviewed });
  const context: MoveContext = {
    about,
    named,
    // Their own lines come first, until another language is chosen.
    language: language ?? (shown.text === undefined ? "typescript" : shown.call.language),
    onLanguage: setLanguage,
    correctedFor: (id) => correctedFor(shown, about.finding, id, named),
  };
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Update"
        title={remedy.headline}
        sentence={<Prose text={sayText(remedy.sentence, about)} />}
      />
      <Columns
        asideWidth={420}
        mixed
        aside={
          <>
            <ReadyMessage
              {...props}
              found={found}
              remedy={remedy}
              about={about}
              className={found.fixBy === "you" || found.fixBy === null ? BESIDE : FOR_OTHERS}
              besideIt={BESIDE}
            />
            {found.fixBy ? (
              <Sheet as="section" className={BESIDE}>
                <SheetSection tight>
                  <WhoCanFix role={found.fixBy} why={sayText(words.whoCanFix, about)} also={words.alsoWho} />
                </SheetSection>
                {found.explaining.roles ? (
                  <SheetSection tight>
                    <RoleEntry {...found.explaining.roles} />
                  </SheetSection>
                ) : null}
              </Sheet>
            ) : null}
            <Sheet as="section" className={BESIDE}>
              <SheetSection
                tight
                title="What this call needs"
                lead={shown.text === undefined ? "The call this run stood for." : "The call in the pasted text."}
              >
                <CallNeeds needs={needsOfCall(shown.call, reviewed.report.startedAt)} />
              </SheetSection>
            </Sheet>
          </>
        }
      >
        <Sheet className={`${FIRST} lg:rounded-b-none lg:border-b-0`}>
          {waits ? moment : null}
          <MoveSection remedy={remedy} move={firstMove} number={moves.length > 0 ? 1 : null} {...context} />
        </Sheet>
        <Sheet className={`${REST} lg:-mt-6 lg:rounded-t-none`}>
          {moves.map((move, index) => (
            <MoveSection key={move.title} remedy={remedy} move={move} number={index + 2} {...context} />
          ))}
          {waits ? null : moment}
          {otherWays.length > 0 ? (
            <SheetSection aria-label="Other ways">
              <div className="grid gap-1">
                {otherWays.map((other) => (
                  <Disclosure key={other.id} summary={other.headline}>
                    <OtherWay remedy={other} {...context} />
                  </Disclosure>
                ))}
              </div>
            </SheetSection>
          ) : null}
          <SheetSection data-screen-only>
            <div className="grid items-center gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
              <p className="type-dense text-ink-2">
                {waits ? waitSays(sample !== null) : "Done? The next step shows how to see that it took effect."}
              </p>
              <Button variant="way" className="max-sm:w-full" onClick={() => open(waits ? "retest" : "save")}>
                {remedy.done}
              </Button>
            </div>
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

function waitSays(sample: boolean): string {
  return sample
    ? "This is a sample: the retest lets the wait pass."
    : "It asks by itself, and stops when nothing is refused.";
}
