"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { holdKey } from "#components/wizard/key-memory.ts";
import { modelTrouble, workspaceIdTrouble } from "#components/wizard/start/check-inputs.ts";
import { KeyField, type KeyFieldHandle } from "#components/wizard/start/key-field.tsx";
import type { Ask } from "#components/wizard/wizard-state.ts";

type RetestFormProps = {
  readonly before: Ask;
  readonly hint: string | undefined;
  readonly keyHeld: boolean;
  readonly way: string;
  readonly note: ReactNode;
  readonly onAsk: (ask: Ask) => void;
};

/** What the retest sends: the same plan, with what the person changed. */
export function RetestForm({ before, hint, keyHeld, way, note, onAsk }: RetestFormProps) {
  const [otherKey, setOtherKey] = useState(false);
  const [troubles, setTroubles] = useState<{
    readonly key?: string;
    readonly workspaceId?: string;
    readonly model?: string;
  }>({});
  const keyField = useRef<KeyFieldHandle>(null);
  const workspaceField = useRef<HTMLInputElement>(null);
  const modelField = useRef<HTMLInputElement>(null);
  const needsKey = otherKey || !keyHeld;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const workspaceId = workspaceField.current?.value.trim() ?? "";
    const model = modelField.current?.value.trim() ?? "";
    const typed = needsKey ? await keyField.current?.lint() : undefined;
    const key = typed?.empty
      ? "Paste the key first."
      : typed?.tooLong
        ? "This is far longer than any key. Paste the key alone."
        : null;
    const workspace = workspaceIdTrouble(workspaceId);
    const asked = modelTrouble(model);
    setTroubles({
      ...(key ? { key } : {}),
      ...(workspace ? { workspaceId: workspace } : {}),
      ...(asked ? { model: asked } : {}),
    });
    if (key) return keyField.current?.focus();
    if (workspace) return workspaceField.current?.focus();
    if (asked) return modelField.current?.focus();
    if (needsKey) holdKey(keyField.current?.read() ?? "");
    onAsk({
      subject: before.subject,
      tasks: before.tasks,
      spendTokens: before.spendTokens,
      ...(workspaceId ? { workspaceId } : {}),
      ...(model ? { model } : {}),
    });
  };

  return (
    <form method="post" onSubmit={(event) => void submit(event)}>
      {needsKey ? (
        <KeyField
          ref={keyField}
          label={otherKey ? "New key" : "API key"}
          ready
          error={troubles.key ?? null}
          onTyped={() => setTroubles(({ key: _, ...others }) => others)}
          fresh
        />
      ) : (
        <p className="type-dense">
          <span className="text-ink-3">Key</span> <code>{hint ?? "as tested"}</code>{" "}
          <button type="button" className="link ml-2 min-h-9 pointer-coarse:min-h-11" onClick={() => setOtherKey(true)}>
            Use another key
          </button>
        </p>
      )}
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field label="Workspace id" optional error={troubles.workspaceId}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={workspaceField}
              defaultValue={before.workspaceId}
              placeholder="wrkspc_…"
              autoCapitalize="off"
            />
          )}
        </Field>
        <Field label="Model you call" optional error={troubles.model}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={modelField}
              defaultValue={before.model}
              placeholder="claude-…"
              autoCapitalize="off"
            />
          )}
        </Field>
      </div>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="max-w-[44ch] type-dense text-ink-2">{note}</p>
        <Button variant="way" type="submit" className="max-sm:w-full">
          {way}
        </Button>
      </div>
    </form>
  );
}
