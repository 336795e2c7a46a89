"use client";

import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextInput } from "#components/ui/field.tsx";
import { Sheet, SheetSection } from "#components/ui/sheet.tsx";
import { changeLink } from "./link-calls.ts";
import { refusalSays } from "./manage-panel.tsx";
import { keepOwnLink, MANAGE_TOKEN, type OwnLink } from "./own-links.ts";

export type ManageElsewhereProps = {
  readonly id: string;
  readonly createdAt: string;
  readonly acceptsRequests: boolean;
  readonly onProven: (link: OwnLink) => void;
};

/** Lets the person who made a link manage it from another browser, by what was shown to them once. */
export function ManageElsewhere({ id, createdAt, acceptsRequests, onProven }: ManageElsewhereProps) {
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const manageToken = field.current?.value.trim() ?? "";
    if (!MANAGE_TOKEN.test(manageToken)) {
      setTrouble("It starts with lkm_ and has 47 characters.");
      field.current?.focus();
      return;
    }
    setBusy(true);
    // Sets what is set already: the answer tells whether it may be set at all.
    const result = await changeLink(id, manageToken, { retestRequests: acceptsRequests });
    setBusy(false);
    if (!result.ok) return setTrouble(refusalSays(result.code));
    const link = { id, manageToken, madeAt: createdAt, expiresAt: result.answer.expiresAt };
    keepOwnLink(link);
    onProven(link);
  };

  return (
    <Sheet as="section" data-screen-only>
      <SheetSection tight>
        <Disclosure summary="Made this link in another browser?">
          <form method="post" onSubmit={(event) => void submit(event)} className="grid gap-2.5">
            <label htmlFor={fieldId} className="type-small text-ink-2">
              Paste the manage token that was shown when the link was made. It is kept in this browser only.
            </label>
            <TextInput
              ref={field}
              id={fieldId}
              type="password"
              placeholder="lkm_…"
              autoCapitalize="off"
              aria-invalid={trouble ? true : undefined}
              aria-describedby={`${fieldId}-trouble`}
            />
            <p
              id={`${fieldId}-trouble`}
              aria-live="polite"
              className="type-small font-semibold text-stop-ink empty:hidden"
            >
              {trouble}
            </p>
            <Button type="submit" size="sm" busy={busy} busyLabel="Looking…">
              Manage this link
            </Button>
          </form>
        </Disclosure>
      </SheetSection>
    </Sheet>
  );
}
