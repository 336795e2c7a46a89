"use client";

import { X } from "lucide-react";
import type { MarkState } from "#components/report/check-name.ts";
import { OutcomeIcon } from "#components/report/outcome-icon.tsx";
import { ProbeRow, type ProbeState } from "#components/report/probe-row.tsx";
import { ReachGrid } from "#components/report/reach-grid.tsx";
import { StateMark } from "#components/report/state-mark.tsx";
import { Strip } from "#components/report/strip.tsx";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Columns, Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { placesOf, quietInPlan } from "#components/wizard/deciding-checks.ts";
import { expectedPlan, nameChecks, needsOf, reachRows } from "#components/wizard/name-checks.ts";
import { noteOnAnswer } from "#components/wizard/note-on-answer.ts";
import { useHeadingFocus } from "#components/wizard/use-heading-focus.ts";
import { useNow } from "#components/wizard/use-now.ts";
import type { WalkProps } from "#components/wizard/walk.tsx";
import { answeredCount, type Run } from "#components/wizard/wizard-state.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import { soFar } from "./so-far.ts";

/** A single call's deadline, as the engine sets it. */
const GIVES_UP_MS = 8_000;
const SLOW_MS = 2_000;

/** The run as it happens: every row from the plan at its final height, each filling in place. */
export function RunScreen({ run, stop }: WalkProps & { readonly run: Run }) {
  const root = useHeadingFocus<HTMLDivElement>(run.number);
  const nowMs = useNow(run.endedAtMs === undefined ? 100 : null);
  const plan = run.plan.length > 0 ? run.plan : expectedPlan(run.ask);
  const names = nameChecks(plan, run.ask);
  const elapsedMs = Math.max(0, (run.endedAtMs ?? nowMs) - run.startedAtMs);
  const stateOf = (id: ProbeId): ProbeState => readState(run, plan, id, elapsedMs, names.numberOf);
  const markOf = (id: ProbeId): MarkState => {
    const state = stateOf(id);
    return state.kind === "answered" ? state.result.outcome : state.kind;
  };
  const quiet = quietInPlan(plan, run.ask);
  const lines = soFar({ ...run, plan });
  return (
    <div ref={root}>
      <div className="mb-5 grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4 max-sm:items-start">
        <div>
          <h1 className="type-title">
            {answeredCount(run)} of {plan.length} answered
          </h1>
          <p className="mt-1 text-ink-2">
            {(elapsedMs / 1000).toFixed(1)} s so far.{" "}
            {run.ask.spendTokens
              ? "Nothing is changed. The message spends at most 1 output token, about 12 in."
              : "Nothing is changed and nothing is spent."}
          </p>
        </div>
        <Button
          icon={<X size={17} strokeWidth={1.8} aria-hidden="true" />}
          onClick={stop}
          disabled={run.endedAtMs !== undefined}
        >
          Stop
        </Button>
      </div>
      <div className="mb-6 max-sm:mb-4">
        <Strip form="large" marks={plan.map(({ id }) => markOf(id))} quiet={placesOf(plan, quiet)} />
      </div>
      <Columns
        aside={
          <>
            <Sheet as="section">
              <SheetSection tight title="What this key can reach">
                <ReachGrid rows={reachRows(plan, run.ask, markOf, quiet)} />
              </SheetSection>
            </Sheet>
            <Sheet as="section">
              <SheetSection tight title="So far">
                <ul className="grid gap-3 type-dense">
                  {lines.map(({ outcome, says }) => (
                    <li key={outcome ?? "open"} className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-3">
                      {outcome ? <OutcomeIcon outcome={outcome} size={18} /> : <StateMark state="asking" size={18} />}
                      <span className={outcome ? undefined : "text-ink-2"}>
                        <Prose text={says} />
                      </span>
                    </li>
                  ))}
                </ul>
              </SheetSection>
            </Sheet>
          </>
        }
      >
        <Sheet className="px-7 py-2 max-sm:px-4">
          <ul>
            {plan.map(({ id }, index) => (
              <ProbeRow key={id} number={index + 1} name={names.nameOf(id)} state={stateOf(id)} />
            ))}
          </ul>
        </Sheet>
      </Columns>
    </div>
  );
}

function readState(
  run: Run,
  plan: Run["plan"],
  id: ProbeId,
  elapsedMs: number,
  numberOf: (id: ProbeId) => number,
): ProbeState {
  const result = run.answers[id];
  if (result) return { kind: "answered", result, note: noteOnAnswer(result, run.ask) };
  const needs = needsOf(id).filter((need) => plan.some((each) => each.id === need));
  const open = needs.filter((need) => !run.answers[need]);
  if (open.length > 0) return { kind: "waiting", note: `for the answer to ${open.map(numberOf).join(" and ")}` };
  const freeAtMs = Math.max(0, ...needs.map((need) => run.answers[need]?.durationMs ?? 0));
  const askedMs = Math.max(0, elapsedMs - freeAtMs);
  return {
    kind: "asking",
    elapsedMs: askedMs,
    ...(askedMs > SLOW_MS ? { note: `Slow. Gives up at ${GIVES_UP_MS / 1000} s` } : {}),
  };
}
