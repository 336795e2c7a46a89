"use client";

import { clsx } from "clsx";
import { scrollToCenter } from "./scroll-to-center.ts";

export type NumberTagProps = {
  readonly number: number;
  /** Id of the row this number stands for. */
  readonly rowId: string;
  /** What the row is, for those who hear it: "Check 2, Model list". */
  readonly label: string;
  readonly tone?: Tone | undefined;
  /** Small and lifted, as behind a word of a text. */
  readonly raised?: boolean | undefined;
};

/** `ink`: it counts. */
type Tone = "ink" | "quiet";

const SHAPE = "inline-flex items-center justify-center rounded-tag px-1 font-semibold tabular-nums";
const FULL = "h-5 min-w-5 type-label";
const RAISED = "h-4 min-w-4 -translate-y-1 text-[0.75rem] leading-4";
const TONES: Readonly<Record<Tone, string>> = { ink: "bg-ink text-on-ink", quiet: "bg-ref text-ink-2" };

/** Points at a row: hover and focus light it, a press brings it into view and focuses it, which keeps it lit. */
export function NumberTag({ number, rowId, label, tone = "quiet", raised = false }: NumberTagProps) {
  return (
    <a
      href={`#${rowId}`}
      aria-label={label}
      className={clsx(
        "group/tag inline-flex h-6 min-w-6 items-center justify-center rounded-tag align-middle leading-none",
        raised && "ml-px",
      )}
      onMouseEnter={() => light(rowId, true)}
      onMouseLeave={() => light(rowId, false)}
      onFocus={() => light(rowId, true)}
      onBlur={() => light(rowId, false)}
      onClick={(event) => {
        const row = document.getElementById(rowId);
        if (!row) return;
        event.preventDefault();
        row.focus({ preventScroll: true });
        scrollToCenter(row);
      }}
    >
      <span
        className={clsx(
          SHAPE,
          raised ? RAISED : FULL,
          TONES[tone],
          "transition-colors group-hover/tag:bg-ink group-hover/tag:text-on-ink",
        )}
      >
        {number}
      </span>
    </a>
  );
}

/** The same tag at the row itself, where it points nowhere. */
export function RowNumber({ number, tone = "quiet" }: { readonly number: number; readonly tone?: Tone }) {
  return <span className={clsx(SHAPE, FULL, TONES[tone], "min-w-6 justify-self-start")}>{number}</span>;
}

/** React sets no `data-lit` of its own, so a render in between leaves it as it stands. */
function light(rowId: string, on: boolean) {
  const row = document.getElementById(rowId);
  if (on) row?.setAttribute("data-lit", "");
  else row?.removeAttribute("data-lit");
}
