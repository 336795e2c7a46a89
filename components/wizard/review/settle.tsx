"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Question } from "#components/report/question.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/field.tsx";
import { sampleAsk } from "#components/wizard/sample-ask.ts";
import { MESSAGE_BOUND } from "#components/wizard/spent-words.ts";
import { modelTrouble, workspaceIdTrouble } from "#components/wizard/start/check-inputs.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { PROBE_LABELS } from "#lib/explain/probe-labels.ts";
import { asksForIdNoOneHas, QUESTION_WORDS } from "#lib/explain/questions.ts";
import type { Finding } from "#lib/report/schema.ts";
import { taskOfProbe } from "./task-of-probe.ts";

/** What turns "likely" into "confirmed" or rules it out: a question to answer, or one field and one button. */
export function Settle(props: ScreenProps & { readonly finding: Finding }) {
  const { finding, reviewed, sample, keyHeld, ask } = props;
  const { settles } = finding;
  if (!settles || asksForIdNoOneHas(reviewed.report, settles)) return null;
  if ("ask" in settles) return <Question asked={QUESTION_WORDS[settles.ask]} />;
  if (!sample && !keyHeld) return null;
  const asked = reviewed.ask;
  if (finding.cause === "workspace-id-required" && !asked.workspaceId) return <SettleWorkspace {...props} />;
  if (settles.probe === "token-count-asked" && !asked.model) return <SettleModel {...props} />;
  if (settles.probe === "one-token-message" && !asked.spendTokens) {
    return (
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          size="sm"
          onClick={() =>
            ask({ ...asked, tasks: [...new Set([...asked.tasks, "messages" as const])], spendTokens: true }, "review")
          }
        >
          Send one real message
        </Button>
        <span className="type-small text-ink-3">{MESSAGE_BOUND}.</span>
      </div>
    );
  }
  const task = taskOfProbe(settles.probe);
  if (task && !asked.tasks.includes(task)) {
    return (
      <Button size="sm" onClick={() => ask({ ...asked, tasks: [...asked.tasks, task] }, "review")}>
        {`Also ask: ${titleInSentence(PROBE_LABELS[settles.probe].title)}`}
      </Button>
    );
  }
  return (
    <Button size="sm" onClick={() => ask(asked, "review")}>
      Ask once more
    </Button>
  );
}

function SettleWorkspace({ reviewed, sample, ask }: ScreenProps) {
  const known = sample?.asked.fixed.workspaceId;
  return (
    <SettleField
      label={known ? "Workspace id of this sample" : "Workspace id"}
      labelShown={known !== undefined}
      placeholder="wrkspc_…"
      known={known}
      troubleOf={(id) => (id === "" ? "Enter the id. It starts with wrkspc_" : workspaceIdTrouble(id))}
      onValue={(workspaceId) =>
        ask(
          sample
            ? { ...sampleAsk(sample.persona, "broken", sample.asked.broken), workspaceId }
            : { ...reviewed.ask, workspaceId },
          "review",
        )
      }
    />
  );
}

function SettleModel({ reviewed, ask }: ScreenProps) {
  return (
    <SettleField
      label="Model your program calls"
      labelShown
      placeholder="claude-…"
      troubleOf={(model) => (model === "" ? "Enter the id of the model" : modelTrouble(model))}
      onValue={(model) => ask({ ...reviewed.ask, model }, "review")}
    />
  );
}

type SettleFieldProps = {
  readonly label: string;
  readonly labelShown: boolean;
  readonly placeholder: string;
  readonly known?: string | undefined;
  readonly troubleOf: (value: string) => string | null;
  readonly onValue: (value: string) => void;
};

function SettleField({ label, labelShown, placeholder, known, troubleOf, onValue }: SettleFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = field.current?.value.trim() ?? "";
    const found = troubleOf(value);
    setTrouble(found);
    if (found) field.current?.focus();
    else onValue(value);
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-1.5">
      <div className="flex flex-wrap gap-2.5">
        <label htmlFor={id} className={labelShown ? "w-full type-small text-ink-3" : "sr-only"}>
          {label}
        </label>
        <TextInput
          ref={field}
          id={id}
          className="max-w-96 text-[0.875rem]"
          placeholder={placeholder}
          autoCapitalize="off"
          defaultValue={known}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={`${id}-error`}
        />
        <Button type="submit">Settle it</Button>
      </div>
      <p id={`${id}-error`} aria-live="polite" className="type-small font-semibold text-stop-ink">
        {trouble}
      </p>
    </form>
  );
}
