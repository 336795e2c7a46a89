"use client";

import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { EXAMPLE_TEXTS } from "./example-texts.ts";

type ExampleListProps = {
  readonly ready: boolean;
  readonly onPick: (text: string) => void;
  readonly onNear: () => void;
  /** The way to the box's second state. */
  readonly testKey: ReactNode;
};

/** Three errors to try: a press does what a paste does. */
export function ExampleList({ ready, onPick, onNear, testKey }: ExampleListProps) {
  return (
    <section aria-labelledby="examples-heading" className="mt-5">
      <h2 id="examples-heading" className="border-b border-ink pb-2 type-dense font-semibold">
        No error at hand? Read one of these
      </h2>
      <ul>
        {EXAMPLE_TEXTS.map(({ id, status, title, text }) => (
          <li key={id} className="border-b border-line">
            <button
              type="button"
              disabled={!ready}
              data-example={id}
              className="group grid min-h-11 w-full grid-cols-[44px_minmax(0,1fr)_24px] items-center text-left type-dense"
              onPointerEnter={onNear}
              onFocus={onNear}
              onClick={() => onPick(text)}
            >
              <span className="font-mono font-[550]">{status}</span>
              <span className="truncate group-hover:underline">{title}</span>
              <ArrowRight aria-hidden="true" size={18} strokeWidth={1.6} className="text-ink-2" />
            </button>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="type-small text-ink-2">A key shows more: what it can reach, live, read-only and free.</p>
        {testKey}
      </div>
    </section>
  );
}
