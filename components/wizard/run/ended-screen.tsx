"use client";

import { OutcomeChip } from "#components/report/outcome-chip.tsx";
import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
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
  const early = words.notBeforeMs !== undefined && nowMs < words.notBeforeMs;
  return (
    <div ref={root}>
      <Sheet className="max-w-[760px]">
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
              {run.plan.map(({ id, title }) => {
                const answer = run.answers[id];
                return (
                  <li
                    key={id}
                    className="flex min-h-11 items-center justify-between gap-4 border-b border-line py-2 type-dense last:border-b-0"
                  >
                    <span className={answer ? undefined : "text-ink-3"}>{title}</span>
                    {answer ? (
                      <OutcomeChip outcome={answer.outcome} />
                    ) : (
                      <span className="text-ink-3">not answered</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </SheetSection>
        ) : null}
      </Sheet>
    </div>
  );
}
