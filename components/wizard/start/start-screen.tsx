"use client";

import { Lock } from "lucide-react";
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { holdKey } from "#components/wizard/key-memory.ts";
import type { SampleCard } from "#components/wizard/sample-card.ts";
import type { Ask } from "#components/wizard/wizard-state.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import { AskFields, type AskTroubles } from "./ask-fields.tsx";
import type { AskedNow } from "./asked-words.ts";
import { modelTrouble, workspaceIdTrouble } from "./check-inputs.ts";
import { KeyField, type KeyFieldHandle } from "./key-field.tsx";
import type { StoppedKind } from "./key-stop.tsx";
import { FirstSamples, SampleBoard } from "./sample-board.tsx";

const KeyStop = lazy(() => import("./key-stop.tsx").then(({ KeyStop }) => ({ default: KeyStop })));

type Troubles = AskTroubles & { readonly key?: string };

type StartScreenProps = {
  readonly samples: readonly SampleCard[];
  readonly host: string;
  readonly intro: ReactNode;
  readonly aside: ReactNode;
  /** Above the form: that a walk is kept. */
  readonly notice: ReactNode;
  /** What was asked last, so that going back loses nothing. */
  readonly lastAsk: Ask | null;
  readonly online: boolean;
  readonly onAsk: (ask: Ask) => void;
  readonly onSample: (sample: SampleCard) => void;
  readonly onNear: () => void;
};

export function StartScreen({
  samples,
  host,
  intro,
  aside,
  notice,
  lastAsk,
  online,
  onAsk,
  onSample,
  onNear,
}: StartScreenProps) {
  const kept = lastAsk?.subject.kind === "key" ? lastAsk : null;
  const [ready, setReady] = useState(false);
  const [choice, setChoice] = useState<AskedNow>({
    tasks: kept?.tasks ?? ["messages"],
    workspaceId: kept?.workspaceId !== undefined,
    model: kept?.model !== undefined,
    spendTokens: kept?.spendTokens ?? false,
  });
  const [unfolded, setUnfolded] = useState(false);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [stopped, setStopped] = useState<{ readonly kind: StoppedKind; readonly ask: Ask } | null>(null);
  const keyField = useRef<KeyFieldHandle>(null);
  const workspaceField = useRef<HTMLInputElement>(null);
  const modelField = useRef<HTMLInputElement>(null);
  const firstTask = useRef<HTMLInputElement>(null);

  useEffect(() => setReady(true), []);

  const send = (ask: Ask) => {
    holdKey(keyField.current?.read() ?? "");
    onAsk(ask);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !online || !keyField.current) return;
    const typed = await keyField.current.lint();
    const workspaceId = workspaceField.current?.value.trim() ?? "";
    const model = modelField.current?.value.trim() ?? "";
    const { tasks, spendTokens } = choice;
    const found = findTroubles(typed, workspaceId, model, tasks);
    // At once, and not with the next paint: a folded field takes no focus.
    flushSync(() => {
      setTroubles(found);
      if (found.workspaceId || found.model || found.tasks) setUnfolded(true);
    });
    if (found.key) return keyField.current.focus();
    if (found.workspaceId) return workspaceField.current?.focus();
    if (found.model) return modelField.current?.focus();
    if (found.tasks) return firstTask.current?.focus();
    const ask: Ask = {
      subject: { kind: "key" },
      tasks,
      ...(model ? { model } : {}),
      ...(workspaceId ? { workspaceId } : {}),
      spendTokens: spendTokens && tasks.includes("messages"),
    };
    if (typed.kind === "admin-key" || typed.kind === "enterprise-scoped-key") setStopped({ kind: typed.kind, ask });
    else send(ask);
  };

  return (
    <>
      <div className="grid gap-x-8 gap-y-6 pt-6 max-sm:gap-y-4 max-sm:pt-2 lg:grid-cols-[minmax(0,1fr)_448px]">
        <div className="min-w-0">
          {intro}
          {notice}
          <noscript>
            <p className="mt-6 rounded-control bg-yield-tint px-4 py-3 type-dense">
              This form needs JavaScript: without it the key could only travel as part of a page load, and it does not.
              Nothing you type here is sent.
            </p>
          </noscript>
          <form
            method="post"
            inert={!ready}
            aria-labelledby="form-heading"
            className="mt-8 rounded-sheet border border-line bg-surface p-6 max-sm:-mx-4 max-sm:mt-4 max-sm:rounded-none max-sm:border-x-0 max-sm:p-4"
            onSubmit={(event) => void submit(event)}
            onFocus={onNear}
          >
            <h2 id="form-heading" className="sr-only">
              Test a key
            </h2>
            <KeyField
              ref={keyField}
              label="API key"
              ready={ready}
              error={troubles.key ?? null}
              onTyped={() => {
                setStopped(null);
                setTroubles(({ key: _, ...others }) => others);
              }}
            />
            <AskFields
              choice={choice}
              onChoice={setChoice}
              kept={kept}
              troubles={troubles}
              onTroubles={(found) => setTroubles({ ...troubles, ...found })}
              ready={ready}
              unfolded={unfolded}
              onUnfold={setUnfolded}
              workspaceField={workspaceField}
              modelField={modelField}
              firstTask={firstTask}
            />
            {stopped ? (
              <div className="mt-5">
                <Suspense fallback={null}>
                  <KeyStop
                    kind={stopped.kind}
                    onOther={() => {
                      setStopped(null);
                      keyField.current?.focus();
                    }}
                    onAnyway={() => send(stopped.ask)}
                  />
                </Suspense>
              </div>
            ) : (
              <>
                <p className="mt-5 grid grid-cols-[20px_1fr] gap-x-2.5 type-dense leading-[22px] text-ink-2 max-sm:mt-2">
                  <Lock aria-hidden="true" size={17} strokeWidth={1.7} className="mt-0.5" />
                  <span>
                    <strong className="font-semibold text-ink">
                      One POST to our server, in memory for this run, sent only to {host}, then dropped.
                    </strong>{" "}
                    Never in a link, log, database, cookie or browser storage.
                  </span>
                </p>
                <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2 max-sm:mt-4">
                  <Button variant="way" type="submit" disabled={!ready || !online} className="max-sm:w-full">
                    Test this key
                  </Button>
                  <p className="type-small text-ink-3">Read-only and free. About a second.</p>
                </div>
              </>
            )}
            {/* The region stands before its words do, so that a screen reader hears them arrive. */}
            <div role="status">
              {online ? null : (
                <p className="mt-4 rounded-control sign-frame px-4 py-3 type-dense">
                  <strong className="block font-semibold">You are offline</strong>
                  What you typed stays here. The run starts when you press the button, not by itself.
                </p>
              )}
            </div>
          </form>
        </div>
        <div className="grid content-start gap-6 max-sm:gap-4 lg:pt-2">
          {aside}
          <div className="max-sm:hidden">
            <FirstSamples samples={samples} ready={ready && online} onPick={onSample} onNear={onNear} />
          </div>
        </div>
      </div>
      <div className="mt-12 max-sm:-mx-4 max-sm:mt-6">
        <SampleBoard samples={samples} ready={ready && online} onPick={onSample} onNear={onNear} />
      </div>
    </>
  );
}

function findTroubles(
  typed: { readonly empty: boolean; readonly tooLong: boolean },
  workspaceId: string,
  model: string,
  tasks: readonly Task[],
): Troubles {
  const workspace = workspaceIdTrouble(workspaceId);
  const asked = modelTrouble(model);
  return {
    ...(typed.empty ? { key: "Paste a key first. A sample works without one." } : {}),
    ...(typed.tooLong ? { key: "This is far longer than any key. Paste the key alone." } : {}),
    ...(workspace ? { workspaceId: workspace } : {}),
    ...(asked ? { model: asked } : {}),
    ...(tasks.length === 0 ? { tasks: "Tick at least one. Messages is what most programs do." } : {}),
  };
}
