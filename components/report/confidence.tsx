import { CONFIDENCE_LABELS } from "#lib/explain/labels.ts";
import type { Confidence as Level } from "#lib/report/schema.ts";

const FILLED: Readonly<Record<Level, number>> = { possible: 1, likely: 2, confirmed: 3 };

/** Three cells and a word; never a percentage. */
export function Confidence({ level }: { readonly level: Level }) {
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <svg
        width="46"
        height="8"
        viewBox="0 0 46 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        aria-hidden="true"
      >
        {[0, 1, 2].map((cell) => (
          <rect
            key={cell}
            x={cell * 16 + 0.6}
            y="0.6"
            width="12.8"
            height="6.8"
            rx="1"
            fill={cell < FILLED[level] ? "currentColor" : "none"}
          />
        ))}
      </svg>
      {CONFIDENCE_LABELS[level]}
    </span>
  );
}
