"use client";

import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import { type Ref, useId } from "react";
import { CheckBox } from "#components/ui/check-box.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { MESSAGE_BOUND } from "#components/wizard/spent-words.ts";
import type { Ask } from "#components/wizard/wizard-state.ts";
import { TASK_LABELS } from "#lib/explain/labels.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import { type AskedNow, askedSays } from "./asked-words.ts";
import { modelTrouble, workspaceIdTroubleSoFar } from "./check-inputs.ts";

const ALL_TASKS: readonly Task[] = ["messages", "batches", "files", "skills", "agents", "admin"];

export type AskTroubles = {
  readonly workspaceId?: string | undefined;
  readonly model?: string | undefined;
  readonly tasks?: string | undefined;
};

type AskFieldsProps = {
  readonly choice: AskedNow;
  readonly onChoice: (choice: AskedNow) => void;
  /** What was asked last, so that going back loses nothing. */
  readonly kept: Ask | null;
  readonly troubles: AskTroubles;
  readonly onTroubles: (troubles: AskTroubles) => void;
  readonly ready: boolean;
  /** On a phone these fields are folded until they are asked for; elsewhere they always show. */
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
  readonly workspaceField: Ref<HTMLInputElement>;
  readonly modelField: Ref<HTMLInputElement>;
  readonly firstTask: Ref<HTMLInputElement>;
};

/** What is asked beside the key. All of it has a usual answer, so a phone shows one line that says it. */
export function AskFields(props: AskFieldsProps) {
  const { choice, onChoice, kept, troubles, onTroubles, ready, unfolded, onUnfold } = props;
  const { tasks, spendTokens } = choice;
  const id = useId();
  const toggle = (task: Task) => {
    onChoice({
      ...choice,
      tasks: ALL_TASKS.filter((each) => (each === task ? !tasks.includes(task) : tasks.includes(each))),
    });
    onTroubles({ ...troubles, tasks: undefined });
  };
  return (
    <>
      <button
        type="button"
        aria-expanded={unfolded}
        aria-controls={id}
        disabled={!ready}
        className="-mx-1 mt-1 flex min-h-13 w-full items-center gap-2 rounded-control px-1 text-left sm:hidden"
        onClick={() => onUnfold(!unfolded)}
      >
        <ChevronRight
          size={18}
          strokeWidth={1.6}
          aria-hidden="true"
          className={clsx("transition-transform", unfolded && "rotate-90")}
        />
        <span className="min-w-0">
          <span className="block type-dense font-semibold">More to ask, optional</span>
          <span className="block type-small text-ink-2">
            {askedSays({ ...choice, spendTokens: spendTokens && tasks.includes("messages") })}
          </span>
        </span>
      </button>
      <div id={id} className={clsx("mt-3 max-sm:mb-5", !unfolded && "max-sm:hidden")}>
        <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
          <Field label="Workspace id" optional error={troubles.workspaceId}>
            {(ids) => (
              <TextInput
                {...ids}
                ref={props.workspaceField}
                defaultValue={kept?.workspaceId}
                placeholder="wrkspc_…"
                autoCapitalize="off"
                disabled={!ready}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  onChoice({ ...choice, workspaceId: value.trim() !== "" });
                  onTroubles({ ...troubles, workspaceId: workspaceIdTroubleSoFar(value) ?? undefined });
                }}
              />
            )}
          </Field>
          <Field label="Model you call" optional error={troubles.model}>
            {(ids) => (
              <TextInput
                {...ids}
                ref={props.modelField}
                defaultValue={kept?.model}
                placeholder="claude-…"
                autoCapitalize="off"
                disabled={!ready}
                onInput={(event) => {
                  const { value } = event.currentTarget;
                  onChoice({ ...choice, model: value.trim() !== "" });
                  onTroubles({ ...troubles, model: modelTrouble(value) ?? undefined });
                }}
              />
            )}
          </Field>
        </div>
        <fieldset className="mt-5" disabled={!ready} aria-describedby={troubles.tasks ? `${id}-tasks` : undefined}>
          <legend className="type-dense font-semibold">What should work</legend>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {ALL_TASKS.map((task, index) => (
              <CheckBox
                key={task}
                ref={index === 0 ? props.firstTask : undefined}
                checked={tasks.includes(task)}
                onChange={() => toggle(task)}
              >
                {TASK_LABELS[task]}
              </CheckBox>
            ))}
          </div>
          {troubles.tasks ? (
            <p id={`${id}-tasks`} className="mt-2 type-small font-semibold text-stop-ink">
              {troubles.tasks}
            </p>
          ) : null}
          <div className="mt-3">
            <CheckBox
              checked={spendTokens && tasks.includes("messages")}
              disabled={!tasks.includes("messages")}
              onChange={() => onChoice({ ...choice, spendTokens: !spendTokens })}
            >
              {`Also send one real message. ${MESSAGE_BOUND}.`}
            </CheckBox>
          </div>
        </fieldset>
      </div>
    </>
  );
}
