"use client";

import { clsx } from "clsx";
import { scrollToCenter } from "./scroll-to-center.ts";

export type NumberTagProps = {
  readonly number: number;
  /** Id of the row this number stands for. */
  readonly rowId: string;
  /** What the row is, for those who hear it: "Check 2, Model list". */
  readonly label: string;
};

const SHAPE =
  "inline-flex h-5 min-w-5 items-center justify-center rounded-tag bg-ref px-1 type-label font-semibold text-ink-2 tabular-nums";

/** Points at a row: hover and focus light it, a press brings it into view and focuses it, which keeps it lit. */
export function NumberTag({ number, rowId, label }: NumberTagProps) {
  return (
    <a
      href={`#${rowId}`}
      aria-label={label}
      className="group/tag inline-flex h-6 min-w-6 items-center justify-center rounded-tag align-middle leading-none"
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
      <span className={clsx(SHAPE, "transition-colors group-hover/tag:bg-ink group-hover/tag:text-on-ink")}>
        {number}
      </span>
    </a>
  );
}

/** The same tag at the row itself, where it points nowhere. */
export function RowNumber({ number }: { readonly number: number }) {
  return <span className={clsx(SHAPE, "min-w-6 justify-self-start")}>{number}</span>;
}

/** React sets no `data-lit` of its own, so a render in between leaves it as it stands. */
function light(rowId: string, on: boolean) {
  const row = document.getElementById(rowId);
  if (on) row?.setAttribute("data-lit", "");
  else row?.removeAttribute("data-lit");
}
