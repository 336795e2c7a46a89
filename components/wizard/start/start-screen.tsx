"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { forgetKey, holdKey } from "#components/wizard/key-memory.ts";
import type { Entry } from "#components/wizard/opening.ts";
import type { SampleCard } from "#components/wizard/sample-card.ts";
import type { Ask, PastedRun } from "#components/wizard/wizard-state.ts";
import { ExampleList } from "./example-list.tsx";
import { KeyForm } from "./key-form.tsx";
import { PasteBox, type PasteBoxHandle } from "./paste-box.tsx";
import { FirstSamples, SampleBoard } from "./sample-board.tsx";
import { TypedAnswer } from "./typed-answer.tsx";
import { useReader } from "./use-reader.ts";

const PLACEHOLDER = "anthropic.PermissionDeniedError: Error code: 403 - {'type': 'error', 'error': {'type': …";

type StartScreenProps = {
  readonly samples: readonly SampleCard[];
  readonly host: string;
  readonly intro: ReactNode;
  readonly aside: ReactNode;
  /** Above the form: that a walk is kept. */
  readonly notice: ReactNode;
  readonly entry: Entry;
  /** The text that was read last, its secrets masked. */
  readonly keptText: string;
  readonly online: boolean;
  readonly onAsk: (ask: Ask) => void;
  readonly onRead: (run: PastedRun) => void;
  readonly onSample: (sample: SampleCard) => void;
  readonly onNear: () => void;
  /** Fetches the screen that shows a text. */
  readonly loadReview: () => Promise<unknown>;
};

export function StartScreen(props: StartScreenProps) {
  const { samples, host, intro, aside, notice, entry, keptText, online, onAsk, onRead, onSample, onNear, loadReview } =
    props;
  const [ready, setReady] = useState(false);
  const [as, setAs] = useState(entry.as);
  const reader = useReader({ online, onRead, loadReview });
  const box = useRef<PasteBoxHandle>(null);
  const keyForm = useRef<{ readonly focus: () => void }>(null);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!ready) return;
    if (entry.text !== undefined) box.current?.paste(entry.text);
    if (entry.focus) (entry.as === "key" ? keyForm : box).current?.focus();
  }, [entry, ready]);

  const toKey = (key?: string) => {
    reader.forget();
    if (key !== undefined) holdKey(key);
    // At once: the next keystroke has to find the masked field.
    flushSync(() => setAs("key"));
    keyForm.current?.focus();
  };
  const toBox = (text?: string) => {
    forgetKey();
    flushSync(() => setAs("box"));
    if (text === undefined) box.current?.focus();
    else box.current?.paste(text);
  };

  // A paste that aims at nothing is meant for the box.
  useEffect(() => {
    if (as !== "box") return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text === "" || (event.target instanceof Element && event.target.closest("input, textarea"))) return;
      event.preventDefault();
      box.current?.paste(text);
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [as]);

  return (
    <>
      <div className="grid gap-x-8 gap-y-6 pt-6 max-sm:gap-y-4 max-sm:pt-2 lg:grid-cols-[minmax(0,1fr)_448px]">
        <div className="min-w-0">
          {intro}
          {notice}
          <noscript>
            <p className="mt-6 rounded-control bg-yield-tint px-4 py-3 type-dense">
              This form needs JavaScript: a text is read by a script in this tab, and a key could otherwise only travel
              as part of a page load. Neither happens without it, so nothing you type here is sent.{" "}
              <a className="link" href="/causes">
                Every cause
              </a>{" "}
              has a page that works without it.
            </p>
          </noscript>
          <section
            inert={!ready}
            aria-label={as === "box" ? "Read an error" : "Test a key"}
            className="mt-8 rounded-sheet border border-line bg-surface p-6 max-sm:-mx-4 max-sm:mt-4 max-sm:rounded-none max-sm:border-x-0 max-sm:p-4"
            onFocus={onNear}
            onPointerEnter={onNear}
          >
            {as === "box" ? (
              <>
                <PasteBox
                  ref={box}
                  label="Paste the error, a key, or a failing curl command"
                  hint={
                    <>
                      JSON, an SDK trace, <code>curl -i</code> output, log lines, code. Answered as soon as it is
                      pasted.
                    </>
                  }
                  placeholder={PLACEHOLDER}
                  ready={ready}
                  kept={keptText}
                  onKey={toKey}
                  onPasted={reader.pasted}
                  onTyped={reader.typed}
                  onNear={reader.near}
                  says={reader.says}
                />
                <TypedAnswer reading={reader.answer} onOpen={onRead} />
                <ExampleList
                  ready={ready}
                  onNear={reader.near}
                  onPick={(text) => box.current?.paste(text)}
                  testKey={
                    <Button size="sm" disabled={!ready} onClick={() => toKey()}>
                      Test a key
                    </Button>
                  }
                />
              </>
            ) : (
              <>
                <KeyForm
                  ref={keyForm}
                  host={host}
                  entry={entry}
                  ready={ready}
                  online={online}
                  onAsk={onAsk}
                  onText={toBox}
                />
                <p className="mt-4 border-t border-line pt-3 type-dense text-ink-2">
                  Only have the error?{" "}
                  <button
                    type="button"
                    className="link min-h-9 text-ink pointer-coarse:min-h-11"
                    onClick={() => toBox()}
                  >
                    Paste it instead
                  </button>
                </p>
              </>
            )}
            {/* The region stands before its words do, so that a screen reader hears them arrive. */}
            <div role="status">
              {online ? null : (
                <p className="mt-4 rounded-control sign-frame px-4 py-3 type-dense">
                  <strong className="block font-semibold">You are offline</strong>
                  {as === "key"
                    ? "What you typed stays here. The run starts when you press the button, not by itself."
                    : "Testing a key needs a connection. Reading a pasted error does not."}
                </p>
              )}
            </div>
          </section>
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
