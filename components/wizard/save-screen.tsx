"use client";

import { use, useEffect, useState } from "react";
import { Sign } from "#components/report/sign.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { sayText } from "#lib/explain/load-words.ts";
import { loadCase } from "./load-case.ts";
import { changesProgram } from "./program-change.ts";
import { comparePrinted, PROGRAMS, type Program, programLines, workspacePrinted } from "./program-lines.ts";
import { RetestForm } from "./retest-form.tsx";
import { sampleAsk } from "./sample-ask.ts";
import { useHeadingFocus } from "./use-heading-focus.ts";
import type { ScreenProps } from "./walk.tsx";
import { WatchPanel } from "./watch-panel.tsx";
import { clearsAtMs, nextAskAtMs } from "./watch-schedule.ts";
import { isAsking } from "./wizard-state.ts";

/** Save: how to see that the change took effect, and that the person's own program has it. */
export function SaveScreen(props: ScreenProps) {
  const { reviewed, sample, keyHeld, online, ask, state, dispatch } = props;
  const found = use(loadCase(reviewed.report));
  const root = useHeadingFocus<HTMLDivElement>();
  const waits = found.fixBy === "nobody";
  const untilMs = clearsAtMs(reviewed.report);
  const waitsAlone = waits && !sample && keyHeld && state.watch === null && !isAsking(state.active);
  // Where nobody has to act, the retest is all there is to do: it starts by itself and says when it asks.
  useEffect(() => {
    if (!waitsAlone) return;
    const next = nextAskAtMs(0, Date.now(), untilMs);
    dispatch({
      type: "watch-set",
      watch: next === null ? { state: "used-up", asked: 0 } : { state: "watching", asked: 0, nextAtMs: next },
    });
  }, [waitsAlone, untilMs, dispatch]);
  const [remedy] = found.remedies;
  if (!found.main || !remedy) return null;
  const { about } = found.main;
  const { hint } = reviewed.report.credential;
  return (
    <div ref={root} className="grid gap-6 max-sm:gap-4">
      <Sign
        kind="step"
        kicker="Save"
        title={remedy.save.headline}
        sentence={<Prose text={sayText(remedy.save.sentence, about)} />}
      />
      <Columns
        asideWidth={348}
        aside={
          <>
            {waits && !sample ? (
              <WatchPanel
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
          <SheetSection title="How to see that it took effect">
            <ul className="grid gap-3">
              {remedy.save.look
                .map((say) => sayText(say, about))
                .map((text) => (
                  <li key={text} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-2.5 type-dense leading-[22px]">
                    <span aria-hidden="true" className="mt-2 size-1.5 rounded-full bg-ink" />
                    <span className="measure">
                      <Prose text={text} />
                    </span>
                  </li>
                ))}
            </ul>
          </SheetSection>
          {waits ? null : (
            <ProgramCheck
              hint={hint}
              workspaceTested={reviewed.ask.workspaceId}
              folded={!changesProgram(found.remedyIds[0], found.fixBy)}
            />
          )}
          <SheetSection title={sample ? "Then test again" : "Test it as your program sends it now"}>
            {sample ? (
              <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
                <p className="max-w-[44ch] type-dense text-ink-2">
                  This is a sample: the button {waits ? "lets the wait pass" : "makes the change for you"} and runs the
                  same checks again.
                </p>
                <Button
                  variant="way"
                  className="max-sm:w-full"
                  onClick={() => ask(sampleAsk(sample.persona, "fixed", sample.asked.fixed), "retest")}
                >
                  {waits ? "Let the wait pass" : "I did it"}
                </Button>
              </div>
            ) : (
              <RetestForm
                before={reviewed.ask}
                hint={hint}
                keyHeld={keyHeld}
                way="Retest"
                note="The same checks again. Then you see what flipped and what did not."
                onAsk={(next) => ask(next, "retest")}
              />
            )}
          </SheetSection>
        </Sheet>
      </Columns>
    </div>
  );
}

const PRINTS =
  "This prints what the program uses: the key’s prefix and last four, and whether the workspace header goes along.";

type ProgramCheckProps = {
  readonly hint: string | undefined;
  readonly workspaceTested: string | undefined;
  /** Nothing in the program changes, so there is nothing to look for in it first. */
  readonly folded: boolean;
};

function ProgramCheck({ folded, ...props }: ProgramCheckProps) {
  if (!folded) {
    return (
      <SheetSection
        title="Does your program have it?"
        lead={`A key that works here proves nothing about the program that was refused. ${PRINTS}`}
      >
        <ProgramLines {...props} />
      </SheetSection>
    );
  }
  return (
    <SheetSection>
      <Disclosure summary={<span className="type-section">Does your program have it?</span>}>
        <p className="mb-4 measure type-dense text-ink-2">
          Nothing changes in the program, so it has the change as soon as it is made, if it uses the key that was tested
          here. {PRINTS}
        </p>
        <ProgramLines {...props} />
      </Disclosure>
    </SheetSection>
  );
}

function ProgramLines({ hint, workspaceTested }: Omit<ProgramCheckProps, "folded">) {
  const [program, setProgram] = useState<Program>("shell");
  const [says, setSays] = useState<readonly string[]>([]);
  const lines = programLines(hint);
  const { where, lines: code, reminder } = lines[program];
  return (
    <div className="grid gap-4">
      <Segmented
        label="Where the program runs"
        options={PROGRAMS.map((value) => ({ value, label: lines[value].label }))}
        value={program}
        onChange={setProgram}
      />
      <p className="type-dense">{where}</p>
      <CodeBlock label={`${lines[program].label}: print the key in use`} lines={code.map((text) => ({ text }))} />
      <p className="measure type-dense leading-[22px] text-ink-2">
        <Prose text={reminder} />
      </p>
      <Field
        label="What it printed"
        optional
        hint={
          <>
            {hint ? (
              <>
                Tested here: <code>{hint}</code>.{" "}
              </>
            ) : null}
            Read in this tab. Nothing is sent.
          </>
        }
      >
        {(ids) => (
          <TextInput
            {...ids}
            placeholder={hint ? `key ${hint}` : "key sk-ant-api03-…"}
            onChange={(event) => {
              const { value } = event.target;
              const comparison = comparePrinted(value, hint);
              if (comparison.kind === "whole-key") event.target.value = "";
              setSays(
                value.trim() === "" ? [] : comparedSays(comparison.kind, workspacePrinted(value), workspaceTested),
              );
            }}
          />
        )}
      </Field>
      <div role="status" className="type-dense leading-[22px] font-semibold empty:hidden">
        {says.map((say) => (
          <p key={say}>
            <Prose text={say} />
          </p>
        ))}
      </div>
    </div>
  );
}

function comparedSays(
  kind: ReturnType<typeof comparePrinted>["kind"],
  workspace: ReturnType<typeof workspacePrinted>,
  tested: string | undefined,
): readonly string[] {
  const key = {
    "same-key": "The same key as was tested here.",
    "other-key": "Another key than the one that was tested here. Test that one, or give the program this one.",
    "no-key": "No key is set there. The program cannot be sending one from this place.",
    "nothing-readable": "",
    "whole-key": "That was a whole key. It was taken out of the field; only the prefix and the last four are needed.",
  }[kind];
  return [key, workspaceSays(workspace, tested)].filter(Boolean);
}

function workspaceSays(workspace: ReturnType<typeof workspacePrinted>, tested: string | undefined): string {
  if (workspace === null) return "";
  if (workspace.sent === "code")
    return "The environment adds no workspace header. If the code does, the Node and Python lines show it.";
  if (workspace.sent === false)
    return tested
      ? "The program sends no workspace header, and the test did."
      : "The program sends no workspace header.";
  if (workspace.id === undefined) return "The environment names a workspace.";
  return tested && workspace.id !== tested
    ? "The program names another workspace than the test did."
    : "The program names a workspace.";
}

function Tested({ reviewed, sample }: ScreenProps) {
  const { ask, report } = reviewed;
  const rows: readonly (readonly [string, string])[] = [
    ["Key", report.credential.hint ?? "not shown"],
    ["Workspace header", ask.workspaceId ?? "not sent"],
    ["Model", ask.model ?? "none named"],
    ["Asked from", sample ? "a sample, no network" : "this server"],
  ];
  return (
    <Sheet as="section">
      <SheetSection tight title="What was tested">
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
