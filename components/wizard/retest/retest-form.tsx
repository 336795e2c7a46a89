"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CheckBox } from "#components/ui/check-box.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";
import { holdKey } from "#components/wizard/key-memory.ts";
import { withText } from "#components/wizard/pasted/prove-ask.ts";
import { KeyField, type KeyFieldHandle } from "#components/wizard/start/key-field.tsx";
import type { Ask } from "#components/wizard/wizard-state.ts";
import { type FieldName, fieldTroubles, type RetestFields } from "./retest-fields.ts";

type RetestFormProps = {
  readonly before: Ask;
  readonly fields: RetestFields;
  readonly hint: string | undefined;
  readonly keyHeld: boolean;
  readonly note: ReactNode;
  /** The field that has to change takes the focus as the screen comes up. */
  readonly focusNeeded: boolean;
  readonly onAsk: (ask: Ask) => void;
};

const LABELS = { workspaceId: "Workspace id", model: "Model you call" } as const;
const PLACEHOLDERS = { workspaceId: "wrkspc_…", model: "claude-…" } as const;

/** What the retest sends: the same plan, with what the person changed; what has to change comes first. */
export function RetestForm({ before, fields, hint, keyHeld, note, focusNeeded, onAsk }: RetestFormProps) {
  const [otherKey, setOtherKey] = useState(fields.needed === "key");
  const [troubles, setTroubles] = useState<Readonly<Partial<Record<FieldName, string>>>>({});
  const keyField = useRef<KeyFieldHandle>(null);
  const inputs = { workspaceId: useRef<HTMLInputElement>(null), model: useRef<HTMLInputElement>(null) };
  const [betas, setBetas] = useState(fields.betas);
  const needsKey = otherKey || !keyHeld;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const workspaceId = inputs.workspaceId.current?.value.trim() ?? "";
    const model = inputs.model.current?.value.trim() ?? "";
    const typed = needsKey ? await keyField.current?.lint() : undefined;
    const key = typed?.empty
      ? "Paste the key first."
      : typed?.tooLong
        ? "This is far longer than any key. Paste the key alone."
        : null;
    const found = fieldTroubles(fields, { workspaceId, model, otherKey });
    setTroubles({ ...(key ? { key } : {}), ...found });
    if (key) return keyField.current?.focus();
    if (found.workspaceId) return inputs.workspaceId.current?.focus();
    if (found.model) return inputs.model.current?.focus();
    const sent = betas.flatMap(({ value, sent: ticked }) => (ticked ? [value] : []));
    if (needsKey) holdKey(keyField.current?.read() ?? "");
    const next: Ask = {
      subject: before.subject.kind === "pasted" ? { kind: "key" } : before.subject,
      tasks: before.tasks,
      spendTokens: before.spendTokens,
      ...(workspaceId ? { workspaceId } : {}),
      ...(model ? { model } : {}),
      ...(sent.length > 0 ? { betas: sent } : {}),
    };
    // Beside a run that came before it a text is no news.
    onAsk(before.subject.kind === "pasted" ? withText(next, before) : next);
  };

  const textField = (name: "workspaceId" | "model") => {
    const { value, required, hint: fieldHint } = fields[name];
    const first = fields.needed === name;
    return (
      <div
        key={name}
        className={first ? "max-w-120" : undefined}
        data-first-focus={(first && focusNeeded) || undefined}
      >
        <Field label={LABELS[name]} optional={!first} hint={fieldHint} error={troubles[name]}>
          {(ids) => (
            <TextInput
              {...ids}
              ref={inputs[name]}
              aria-required={(required && !otherKey) || undefined}
              defaultValue={value}
              placeholder={PLACEHOLDERS[name]}
              autoCapitalize="off"
            />
          )}
        </Field>
      </div>
    );
  };
  const { needed } = fields;
  const others = (["workspaceId", "model"] as const).filter((name) => name !== needed);
  return (
    <form method="post" noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      {needed === "workspaceId" || needed === "model" ? textField(needed) : null}
      {needsKey ? (
        <div data-first-focus={(needed === "key" && focusNeeded) || undefined}>
          <KeyField
            ref={keyField}
            label={otherKey ? "New key" : "API key"}
            ready
            error={troubles.key ?? null}
            onTyped={() => setTroubles(({ key: _, ...rest }) => rest)}
            fresh
          />
          {otherKey && keyHeld ? (
            <p className="type-small text-ink-2">
              <button
                type="button"
                className="link min-h-9 text-ink pointer-coarse:min-h-11"
                onClick={() => setOtherKey(false)}
              >
                Keep the tested key
              </button>{" "}
              {hint ? <code>{hint}</code> : null}
            </p>
          ) : null}
        </div>
      ) : (
        <p className="type-dense">
          <span className="text-ink-3">Key</span> <code>{hint ?? "as tested"}</code>{" "}
          <button type="button" className="link ml-2 min-h-9 pointer-coarse:min-h-11" onClick={() => setOtherKey(true)}>
            Use another key
          </button>
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2">{others.map(textField)}</div>
      {betas.length > 0 ? (
        <fieldset>
          <legend className="type-dense font-semibold">Betas this call names</legend>
          <div className="mt-2 flex flex-wrap gap-1.5">
            {betas.map(({ value, sent }) => (
              <CheckBox
                key={value}
                checked={sent}
                onChange={() => setBetas(betas.map((one) => (one.value === value ? { value, sent: !one.sent } : one)))}
              >
                <code>{value}</code>
              </CheckBox>
            ))}
          </div>
        </fieldset>
      ) : null}
      <div className="mt-2 grid items-center gap-x-6 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <p className="max-w-[44ch] type-dense text-ink-2">{note}</p>
        <Button variant="way" type="submit" className="max-sm:w-full">
          Retest
        </Button>
      </div>
    </form>
  );
}
