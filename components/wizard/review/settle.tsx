"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/field.tsx";
import { sampleAsk } from "#components/wizard/sample-ask.ts";
import { MESSAGE_BOUND } from "#components/wizard/spent-words.ts";
import { workspaceIdTrouble } from "#components/wizard/start/check-inputs.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import type { ScreenProps } from "#components/wizard/walk.tsx";
import { PROBE_LABELS } from "#lib/explain/probe-labels.ts";
import type { Finding } from "#lib/report/schema.ts";
import { taskOfProbe } from "./task-of-probe.ts";

/** One field and one button that turn "likely" into "confirmed" or rule it out; nothing where no call of ours can. */
export function Settle(props: ScreenProps & { readonly finding: Finding }) {
  const { finding, reviewed, sample, keyHeld, ask } = props;
  const { settles } = finding;
  if (!settles || !("probe" in settles) || (!sample && !keyHeld)) return null;
  const asked = reviewed.ask;
  if (finding.cause === "workspace-id-required" && !asked.workspaceId) return <SettleWorkspace {...props} />;
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
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const known = sample?.asked.fixed.workspaceId;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const workspaceId = field.current?.value.trim() ?? "";
    const found = workspaceId === "" ? "Enter the id. It starts with wrkspc_" : workspaceIdTrouble(workspaceId);
    setTrouble(found);
    if (found) return field.current?.focus();
    if (sample) ask({ ...sampleAsk(sample.persona, "broken", sample.asked.broken), workspaceId }, "review");
    else ask({ ...reviewed.ask, workspaceId }, "review");
  };
  return (
    <form method="post" onSubmit={submit} className="grid gap-1.5">
      <div className="flex flex-wrap gap-2.5">
        <label htmlFor={id} className={known ? "w-full type-small text-ink-3" : "sr-only"}>
          {known ? "Workspace id of this sample" : "Workspace id"}
        </label>
        <TextInput
          ref={field}
          id={id}
          className="max-w-96 text-[0.875rem]"
          placeholder="wrkspc_…"
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
