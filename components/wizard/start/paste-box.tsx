"use client";

import { Lock } from "lucide-react";
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { LeakedKey } from "#components/report/leaked-key.tsx";
import { LOOKS_LIKE_WORDS, type LooksLike, looksLike } from "./box-words.ts";
import { countMasks, type How, takeText } from "./take-text.ts";

export type PasteBoxHandle = {
  /** Puts a text into the box as a paste does: masked first, then read. */
  readonly paste: (text: string) => void;
  readonly focus: () => void;
};

type PasteBoxProps = {
  readonly ref?: Ref<PasteBoxHandle>;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly placeholder: string;
  readonly ready: boolean;
  /** What the box opens with, its secrets masked. */
  readonly kept: string;
  readonly onKey: (key: string) => void;
  /** A whole text came: it is read at once. */
  readonly onPasted: (text: string) => void;
  /** A hand or a pointer comes near. */
  readonly onNear?: () => void;
  /** What stands in the box after a keystroke, its secrets masked. */
  readonly onTyped: (text: string) => void;
  /** Stands in place of the first look once the text was read, or while it cannot be. */
  readonly says: string | null;
};

/** More than this is not drawn: the reader judges the ends of a long text, and the box would only slow down. */
const SHOWN_AT_MOST = 65_536;

/**
 * The one box. Its text lives in the textarea's own value and is never handed to React. What would put a key into it
 * is stopped before it does; what cannot be stopped (an IME, a script of the browser's) is masked in the same task,
 * before anything is painted.
 */
export function PasteBox(props: PasteBoxProps) {
  const { ref, ready, kept, onKey, onPasted, onTyped, says } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [look, setLook] = useState<LooksLike>(looksLike(kept));
  const [masked, setMasked] = useState(countMasks(kept));

  const put = (text: string) => {
    if (box.current) box.current.value = shownOf(text);
  };
  const note = (text: string) => {
    setLook(looksLike(text));
    setMasked(countMasks(text));
  };
  /** True where it was dealt with and must not happen by itself. */
  const take = (next: string, how: How): boolean => {
    const taken = takeText(next, how);
    if (taken.kind === "key") {
      put("");
      onKey(taken.key);
      return true;
    }
    if (how === "typed" && taken.text === next) return false;
    put(taken.text);
    note(taken.text);
    // The reader is given the text as it came: which kind of key stood in it is part of the evidence.
    if (how === "pasted") onPasted(next);
    else onTyped(taken.text);
    return true;
  };
  const hands = { take, put, note, onTyped, onPasted };
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });

  useImperativeHandle(ref, () => ({
    paste: (text) => void latest.current.take(text, "pasted"),
    focus: () => {
      box.current?.focus();
      box.current?.select();
    },
  }));

  useEffect(() => {
    const field = box.current;
    if (!field) return;
    field.value = kept;
    const withInserted = (inserted: string) => {
      const { value, selectionStart, selectionEnd } = field;
      return `${value.slice(0, selectionStart)}${inserted}${value.slice(selectionEnd)}`;
    };
    const onWhole = (event: Event, data: DataTransfer | null) => {
      const text = data?.getData("text/plain") ?? "";
      if (text === "") return;
      event.preventDefault();
      latest.current.take(withInserted(text), "pasted");
    };
    const onPaste = (event: ClipboardEvent) => onWhole(event, event.clipboardData);
    const onDrop = (event: DragEvent) => onWhole(event, event.dataTransfer);
    const onBeforeInput = (event: InputEvent) => {
      if (!event.cancelable || event.isComposing || !event.data) return;
      if (latest.current.take(withInserted(event.data), "typed")) event.preventDefault();
    };
    const onInput = (event: Event) => {
      const whole = event instanceof InputEvent && /FromPaste|FromDrop|Replacement/.test(event.inputType);
      if (latest.current.take(field.value, whole ? "pasted" : "typed")) return;
      latest.current.note(field.value);
      latest.current.onTyped(field.value);
    };
    field.addEventListener("paste", onPaste);
    field.addEventListener("drop", onDrop);
    field.addEventListener("beforeinput", onBeforeInput);
    field.addEventListener("input", onInput);
    // A page that is left, or comes back as it was, holds no text of its own in the field.
    const empty = () => {
      field.value = "";
      latest.current.note("");
    };
    window.addEventListener("pagehide", empty);
    return () => {
      field.removeEventListener("paste", onPaste);
      field.removeEventListener("drop", onDrop);
      field.removeEventListener("beforeinput", onBeforeInput);
      field.removeEventListener("input", onInput);
      window.removeEventListener("pagehide", empty);
      field.value = "";
    };
  }, [kept]);

  return (
    <>
      <label htmlFor={id} className="text-[1.125rem] leading-6 font-[650] tracking-[-0.01em]">
        {props.label}
      </label>
      <p id={`${id}-hint`} className="mt-0.5 type-small text-ink-2">
        {props.hint}
      </p>
      <textarea
        ref={box}
        id={id}
        rows={5}
        disabled={!ready}
        onFocus={props.onNear}
        onPointerEnter={props.onNear}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore=""
        data-lpignore="true"
        data-bwignore=""
        data-form-type="other"
        data-gramm="false"
        translate="no"
        aria-describedby={`${id}-hint ${id}-says ${id}-sent`}
        placeholder={props.placeholder}
        className="mt-2.5 block min-h-36 w-full resize-y rounded-control border border-line-strong bg-surface px-3.5 py-3 font-mono text-[0.9em] leading-6 tracking-[-0.01em] text-ink transition-colors hover:not-disabled:border-ink focus-visible:border-ink focus-visible:shadow-[0_0_0_3px_var(--sign)] max-sm:min-h-28"
      />
      <p id={`${id}-says`} role="status" className="mt-1.5 min-h-5 type-small font-medium text-ink-2">
        {says ?? LOOKS_LIKE_WORDS[look]}
      </p>
      {masked > 0 ? <LeakedKey masked={masked} kind={null} level={3} className="mt-3" /> : null}
      <p id={`${id}-sent`} className="mt-2 grid grid-cols-[20px_1fr] gap-x-2.5 type-dense leading-[22px] text-ink-2">
        <Lock aria-hidden="true" size={17} strokeWidth={1.7} className="mt-0.5" />
        <span>
          <strong className="font-semibold text-ink">Read in this tab. Nothing is sent.</strong> If a key is in the
          text, it is masked before anything else happens.
        </span>
      </p>
    </>
  );
}

function shownOf(text: string): string {
  if (text.length <= SHOWN_AT_MOST) return text;
  // Not inside a word: half a key is not masked.
  const end = text.slice(0, SHOWN_AT_MOST).search(/\s\S*$/);
  return text.slice(0, end > 0 ? end : SHOWN_AT_MOST);
}
