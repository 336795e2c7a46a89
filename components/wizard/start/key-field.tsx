"use client";

import { clsx } from "clsx";
import { Eye, EyeOff } from "lucide-react";
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { TextInput } from "#components/ui/field.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { forgetKey, isKeyHeld, takeKey } from "#components/wizard/key-memory.ts";
import { looksLike } from "./box-words.ts";
import styles from "./key-field.module.css";
import type { TypedKey } from "./lint-typed-key.ts";
import { takeText } from "./take-text.ts";

export type KeyFieldHandle = {
  /** What stands in the field, read at the moment it is needed and kept nowhere. */
  readonly read: () => string;
  readonly lint: () => Promise<TypedKey>;
  readonly focus: () => void;
};

type KeyFieldProps = {
  readonly ref: Ref<KeyFieldHandle>;
  readonly label: string;
  readonly ready: boolean;
  readonly error: string | null;
  readonly onTyped: () => void;
  /** Starts empty although a key is held: it is to be another one. */
  readonly fresh?: boolean;
  /** Takes a text that was pasted here and is no key; without it the field takes it itself. */
  readonly onText?: (text: string) => void;
};

/**
 * The one field a key is typed into. Its text lives in the input's own value and is never handed to React:
 * no name, no `value` attribute, no state. It empties when the page is left or restored.
 */
export function KeyField({ ref, label, ready, error, onTyped, fresh = false, onText }: KeyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [revealed, setRevealed] = useState(false);
  const [typed, setTyped] = useState<TypedKey | null>(null);
  const [focused, setFocused] = useState(false);
  const round = useRef(0);

  const lint = async (): Promise<TypedKey> => {
    round.current += 1;
    const mine = round.current;
    const { lintTypedKey } = await import("./lint-typed-key.ts");
    const result = lintTypedKey(input.current?.value ?? "");
    // A later keystroke may have been read while the rules were loading; the newest reading stays.
    if (mine === round.current) setTyped(result.empty ? null : result);
    return result;
  };

  const lintNow = useRef(lint);
  useImperativeHandle(ref, () => ({
    read: () => input.current?.value ?? "",
    lint,
    focus: () => input.current?.focus(),
  }));

  useEffect(() => {
    const field = input.current;
    if (!field) return;
    field.value = isKeyHeld() && !fresh ? takeKey() : "";
    if (field.value !== "") void lintNow.current();
    const empty = () => {
      field.value = "";
      forgetKey();
      setTyped(null);
      setRevealed(false);
    };
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) empty();
    };
    window.addEventListener("pagehide", empty);
    window.addEventListener("pageshow", onShow);
    return () => {
      window.removeEventListener("pagehide", empty);
      window.removeEventListener("pageshow", onShow);
      field.value = "";
    };
  }, [fresh]);

  const covered = typed?.hint !== undefined && !revealed;
  const [prefix, lastFour] = typed?.hint?.split("…") ?? [];
  return (
    <div>
      <label htmlFor={id} className="type-dense font-semibold">
        {label}
      </label>
      <div className="relative mt-1.5">
        <TextInput
          ref={input}
          id={id}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          data-form-type="other"
          translate="no"
          placeholder="sk-ant-…"
          disabled={!ready}
          aria-describedby={`${id}-notes`}
          aria-invalid={error ? true : undefined}
          className={clsx(!revealed && styles.masked, covered && styles.covered)}
          onFocus={() => {
            setFocused(true);
            void import("./lint-typed-key.ts");
          }}
          onBlur={() => setFocused(false)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!onText || !isText(text)) return;
            event.preventDefault();
            onText(text);
          }}
          onInput={() => {
            onTyped();
            void lint();
          }}
          trailing={
            <button
              type="button"
              aria-pressed={revealed}
              aria-label="Show the key"
              disabled={!ready}
              className="grid w-full place-items-center rounded-control text-ink-2 hover:text-ink"
              onClick={() => setRevealed(!revealed)}
            >
              {revealed ? (
                <EyeOff size={18} strokeWidth={1.6} aria-hidden="true" />
              ) : (
                <Eye size={18} strokeWidth={1.6} aria-hidden="true" />
              )}
            </button>
          }
        />
        {covered && !focused ? (
          <span
            aria-hidden="true"
            className="pointer-events-none absolute inset-y-0 right-12 left-[13px] flex items-center overflow-hidden font-mono tracking-[-0.01em] whitespace-nowrap"
          >
            {prefix}
            <span className="mx-1 min-w-0 shrink overflow-hidden tracking-[0.08em] text-ink-2">••••••••••••••••</span>
            {lastFour}
          </span>
        ) : null}
      </div>
      <div id={`${id}-notes`} aria-live="polite" className="mt-1.5 min-h-5 type-small text-ink-3">
        {error ? <p className="font-semibold text-stop-ink">{error}</p> : null}
        {!error && typed?.wrong ? (
          <p className="text-yield-ink">
            <Prose text={typed.wrong} />
          </p>
        ) : null}
        {!error && typed && !typed.wrong ? (
          <p>
            <Prose text={[kindSays(typed), ...typed.notes].filter(Boolean).join(" ")} />
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** An error or a call, and not a key with a gap in it: what opens as a key stays in its field. */
function isText(text: string): boolean {
  const kind = looksLike(text);
  return (
    kind !== "nothing" && kind !== "words" && !/^\s*["']?sk-/.test(text) && takeText(text, "pasted").kind === "text"
  );
}

function kindSays({ kind, hint }: TypedKey): string {
  if (kind === "unrecognized") return hint ? "The prefix is not one we know; it is tested all the same." : "";
  return KIND_SAYS[kind];
}

/** A prefix is a first look only; what the key may do is what the API answers. */
const KIND_SAYS: Readonly<Record<Exclude<TypedKey["kind"], "unrecognized">, string>> = {
  "workspace-or-identity-key": "Looks like a workspace or identity key.",
  "admin-key": "Looks like an Admin key.",
  "enterprise-scoped-key": "Looks like an Enterprise key with scopes.",
  "oauth-token": "Looks like an OAuth token.",
  "not-for-the-api": "",
  "other-provider": "",
};
