"use client";

import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { ProbeRow } from "#components/report/probe-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { noteOnAnswer } from "#components/wizard/note-on-answer.ts";
import { sayClock } from "#components/wizard/time-words.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import { useNow } from "#components/wizard/use-now.ts";
import type { WalkProps } from "#components/wizard/walk.tsx";
import type { Run } from "#components/wizard/wizard-state.ts";
import { endedWords, needsForm } from "./ended-words.ts";

/** A run without a verdict: what happened, what is kept, the one way on. */
export function EndedScreen({ run, state, keyHeld, online, ask, open, dispatch }: WalkProps & { readonly run: Run }) {
  const root = useHeadingFocus<HTMLDivElement>(run.number);
  const end = run.end;
  const waits = end?.kind === "refused" && end.refusal.retryAtMs !== undefined;
  const nowMs = useNow(waits ? 1000 : null);
  if (!end || end.kind === "reported") return null;
  const words = endedWords(run, end, (ms) => sayClock(ms, nowMs));
  const toForm = needsForm(end) || (run.ask.subject.kind === "key" && !keyHeld);
  const names = nameChecks(run.plan, run.ask);
  const early = words.notBeforeMs !== undefined && nowMs < words.notBeforeMs;
  return (
    <div ref={root}>
      <Sheet>
        <SheetSection>
          <div className="flex items-start gap-3.5">
            <OutcomeIcon outcome={words.icon} size={28} className="mt-1" />
            <h1 className="type-sign-m">{words.title}</h1>
          </div>
          <div className="mt-3 grid gap-2 type-body text-ink-2">
            {words.says.map((say) => (
              <p key={say} className="measure">
                <Prose text={say} />
              </p>
            ))}
            {online ? null : <p className="font-semibold text-ink">You are offline at the moment.</p>}
          </div>
          <div className="mt-6 flex flex-wrap items-center gap-3">
            {toForm ? (
              <Button variant="way" onClick={() => open("start")}>
                Back to the form
              </Button>
            ) : (
              <Button variant="way" disabled={early} onClick={() => ask(run.ask, run.purpose)}>
                {words.again}
              </Button>
            )}
            {state.reviewed ? (
              <Button variant="line" onClick={() => dispatch({ type: "active-dismissed" })}>
                Back to the last verdict
              </Button>
            ) : toForm ? null : (
              <Button variant="line" onClick={() => open("start")}>
                Change what is asked
              </Button>
            )}
          </div>
          {end.kind === "stopped" && run.plan.length > 0 ? (
            <p className="mt-4 type-small text-ink-3">
              A new run asks everything once more, so that the verdict rests on one moment.
            </p>
          ) : null}
        </SheetSection>
        {run.plan.length > 0 ? (
          <SheetSection title="What was answered">
            <ul className="border-t border-ink">
              {run.plan.map(({ id }, index) => {
                const result = run.answers[id];
                return (
                  <ProbeRow
                    key={id}
                    number={index + 1}
                    name={names.nameOf(id)}
                    state={
                      result
                        ? { kind: "answered", result, note: noteOnAnswer(result, run.ask) }
                        : { kind: "unanswered" }
                    }
                  />
                );
              })}
            </ul>
          </SheetSection>
        ) : null}
      </Sheet>
    </div>
  );
}
