"use client";

import { clsx } from "clsx";
import { useId } from "react";
import { NumberTag } from "#components/ui/number-tag.tsx";

export type TextTag = { readonly number: number; readonly decides: boolean };
/** A stretch of the text that is drawn one way. */
export type TextStretch =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly mark: { readonly decides: boolean } | null;
      /** Numbers that stand right behind it. */
      readonly tags: readonly TextTag[];
    }
  | { readonly kind: "masked" }
  | { readonly kind: "left-out"; readonly lines: number; readonly characters: number };

/** Id of the row that tells how a numbered piece was read. */
export function readRowId(number: number): string {
  return `read-${number}`;
}

type PastedTextProps = {
  readonly label: string;
  readonly stretches: readonly TextStretch[];
};

/** A pasted text with what was read in it underlined and numbered; what was set aside is dotted. */
export function PastedText({ label, stretches }: PastedTextProps) {
  const id = useId();
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls in its own frame, which the keyboard has to reach
      tabIndex={0}
      className="max-h-120 overflow-y-auto rounded-control bg-sunken dark:border dark:border-line print:max-h-none"
    >
      <pre className="px-4 py-3.5 leading-[26px] whitespace-pre-wrap text-ink-3 max-sm:px-3.5">
        {stretches.map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch's place is its identity
          <Stretch key={`${id}${index}`} stretch={stretch} />
        ))}
      </pre>
    </section>
  );
}

function Stretch({ stretch }: { readonly stretch: TextStretch }) {
  if (stretch.kind === "masked")
    return (
      <span className="rounded-tag bg-ink px-1.5 py-0.5 font-medium whitespace-nowrap text-on-ink">key masked</span>
    );
  if (stretch.kind === "left-out")
    return (
      <span className="my-1 block border-y border-dashed border-line-strong py-1 text-center font-sans type-label text-ink-3">
        {leftOutSays(stretch)}
      </span>
    );
  const { text, mark, tags } = stretch;
  // A number stays on the line of what it stands for.
  const end = tags.length > 0 ? text.search(/\S{1,8}$/) : -1;
  const [head, tail] = end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end)];
  return (
    <>
      {head === "" ? null : <Marked mark={mark} text={head} />}
      {tags.length === 0 ? null : (
        <span className="whitespace-nowrap">
          <Marked mark={mark} text={tail} />
          {tags.map(({ number, decides }) => (
            <span key={number} className="font-sans select-none">
              <NumberTag
                number={number}
                rowId={readRowId(number)}
                label={`Piece ${number}: ${decides ? "decides" : "set aside"}`}
                tone={decides ? "ink" : "quiet"}
                raised
              />
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function Marked({ mark, text }: { readonly mark: { readonly decides: boolean } | null; readonly text: string }) {
  if (!mark) return text;
  return (
    <span
      className={clsx(
        "text-ink underline underline-offset-4",
        mark.decides ? "font-[550] decoration-2" : "decoration-dotted decoration-[1.5px]",
      )}
    >
      {text}
    </span>
  );
}

function leftOutSays({ lines, characters }: { readonly lines: number; readonly characters: number }): string {
  return lines > 1 ? `${lines} lines not shown` : `${characters.toLocaleString("en-US")} characters not shown`;
}
