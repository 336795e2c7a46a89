"use client";

import { Lock } from "lucide-react";
import { type FormEvent, lazy, type Ref, Suspense, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { holdKey } from "#components/wizard/key-memory.ts";
import type { Entry } from "#components/wizard/opening.ts";
import { withText } from "#components/wizard/pasted/prove-ask.ts";
import type { Ask } from "#components/wizard/wizard-state.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import { AskFields, type AskTroubles } from "./ask-fields.tsx";
import type { AskedNow } from "./asked-words.ts";
import { modelTrouble, workspaceIdTrouble } from "./check-inputs.ts";
import { KeyField, type KeyFieldHandle } from "./key-field.tsx";
import type { StoppedKind } from "./key-stop.tsx";

const KeyStop = lazy(() => import("./key-stop.tsx").then(({ KeyStop }) => ({ default: KeyStop })));

type Troubles = AskTroubles & { readonly key?: string };

type KeyFormProps = {
  readonly ref: Ref<{ readonly focus: () => void }>;
  readonly host: string;
  readonly entry: Entry;
  readonly ready: boolean;
  readonly online: boolean;
  readonly onAsk: (ask: Ask) => void;
  /** A text that is no key was pasted into its field. */
  readonly onText: (text: string) => void;
};

/** The box's second state: a key, what to ask with it, and the one button. */
export function KeyForm({ ref, host, entry, ready, online, onAsk, onText }: KeyFormProps) {
  const kept = entry.ask;
  const [choice, setChoice] = useState<AskedNow>({
    tasks: kept?.tasks ?? ["messages"],
    workspaceId: kept?.workspaceId !== undefined,
    model: kept?.model !== undefined,
    spendTokens: kept?.spendTokens ?? false,
  });
  const [unfolded, setUnfolded] = useState(entry.unfolded ?? false);
  const [troubles, setTroubles] = useState<Troubles>({});
  const [stopped, setStopped] = useState<{ readonly kind: StoppedKind; readonly ask: Ask } | null>(null);
  const [pasted, setPasted] = useState(kept?.pasted);
  const keyField = useRef<KeyFieldHandle>(null);
  const workspaceField = useRef<HTMLInputElement>(null);
  const modelField = useRef<HTMLInputElement>(null);
  const firstTask = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => keyField.current?.focus() }));

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
    const plain: Ask = {
      subject: { kind: "key" },
      tasks,
      ...(model ? { model } : {}),
      ...(workspaceId ? { workspaceId } : {}),
      spendTokens: spendTokens && tasks.includes("messages"),
      ...(pasted && kept?.betas ? { betas: kept.betas } : {}),
    };
    const ask = kept && pasted ? withText(plain, { ...kept, pasted }) : plain;
    if (typed.kind === "admin-key" || typed.kind === "enterprise-scoped-key") setStopped({ kind: typed.kind, ask });
    else send(ask);
  };

  return (
    <form method="post" aria-labelledby="form-heading" onSubmit={(event) => void submit(event)}>
      <h2 id="form-heading" className="sr-only">
        Test a key
      </h2>
      {entry.note ? (
        <p className="mb-4 rounded-control bg-sunken px-4 py-3 type-dense text-ink-2">
          <Prose text={entry.note} />
        </p>
      ) : null}
      <KeyField
        ref={keyField}
        label="API key"
        ready={ready}
        error={troubles.key ?? null}
        onText={onText}
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
      {pasted ? (
        <p className="mt-4 rounded-control bg-sunken px-4 py-3 type-dense text-ink-2">
          Judged with your pasted text while it asks the same: what was read in it goes along as codes, the text does
          not.{" "}
          {kept?.betas ? (
            <>
              It sends <code>anthropic-beta: {kept.betas.join(", ")}</code> as your call does.{" "}
            </>
          ) : null}
          <button
            type="button"
            className="link min-h-9 text-ink pointer-coarse:min-h-11"
            onClick={() => {
              setPasted(undefined);
              keyField.current?.focus();
            }}
          >
            Leave it out
          </button>
        </p>
      ) : null}
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
    </form>
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
