import { clsx } from "clsx";
import type { ReactNode } from "react";

export type ColumnSketchProps = {
  /** The column to look for, and what its cells begin with. */
  readonly column: string;
  readonly cells: readonly string[];
};

/** Widths of the bars that stand for what does not matter here. */
const NAMES = ["w-18", "w-13"] as const;

/** A table with one column drawn out. It is a sketch and says so: the page it stands for may look otherwise. */
export function ColumnSketch({ column, cells }: ColumnSketchProps) {
  return (
    <figure>
      <div aria-hidden="true" className="overflow-clip rounded-control border border-line type-small">
        <Line head name="Name" cell={column} />
        {cells.map((cell, index) => (
          <Line key={cell} name={<Bar className={NAMES[index % NAMES.length]} />} cell={<code>{cell}</code>} />
        ))}
      </div>
      <figcaption className="mt-1.5 type-label text-ink-3">A sketch of the table, not a screenshot.</figcaption>
    </figure>
  );
}

function Line(props: { readonly head?: boolean; readonly name: ReactNode; readonly cell: ReactNode }) {
  const { head = false, name, cell } = props;
  return (
    <div
      className={clsx(
        "grid min-h-9 grid-cols-[1fr_1.4fr_1.5fr] items-stretch border-line not-first:border-t max-sm:grid-cols-[1fr_1.6fr_0.5fr]",
        head && "bg-sunken",
      )}
    >
      <span className="flex items-center px-3 text-ink-2">{name}</span>
      <span
        className={clsx(
          "flex items-center border-x-2 border-ink bg-mark-line px-3 text-ink",
          head ? "font-semibold" : "whitespace-nowrap",
        )}
      >
        {cell}
      </span>
      <span className="flex items-center gap-12 px-3">
        {head ? null : (
          <>
            <Bar className="w-11 max-sm:w-6" />
            <Bar className="w-7 max-sm:hidden" />
          </>
        )}
      </span>
    </div>
  );
}

function Bar({ className }: { readonly className: string | undefined }) {
  return <span className={clsx("h-1.5 rounded-tag bg-line", className)} />;
}
