import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { RowNumber } from "#components/ui/number-tag.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { readRowId } from "./pasted-text.tsx";

export type HowReadRow = {
  readonly number: number;
  readonly decides: boolean;
  readonly says: string;
  readonly source?: string;
};

type HowReadProps = {
  readonly rows: readonly HowReadRow[];
  /** While it is not confirmed: what has not been seen and would settle it. */
  readonly notSeenYet?: string | undefined;
  readonly settle?: ReactNode;
};

/** Each numbered piece of a text: whether it decides, and why or why not. */
export function HowRead({ rows, notSeenYet, settle }: HowReadProps) {
  return (
    <ul className="border-t border-ink">
      {rows.map(({ number, decides, says, source }) => (
        <li
          key={number}
          id={readRowId(number)}
          tabIndex={-1}
          className="grid grid-cols-[34px_minmax(0,1fr)] gap-y-1 border-b border-line py-3.5 transition-colors last:border-0 sm:grid-cols-[38px_124px_minmax(0,1fr)]"
        >
          <span className="pt-0.5">
            <RowNumber number={number} tone={decides ? "ink" : "quiet"} />
          </span>
          <Term>{decides ? "Decides" : "Set aside"}</Term>
          <p className="measure max-sm:col-start-2">
            <Prose text={says} />
            {source ? (
              <>
                {" "}
                <a href={source} target="_blank" rel="noopener noreferrer" className="link">
                  Source
                </a>
              </>
            ) : null}
          </p>
        </li>
      ))}
      {rows.length === 0 ? <li className="border-b border-line py-3.5 text-ink-2">Nothing in it decides.</li> : null}
      {notSeenYet ? (
        <li className="grid grid-cols-[34px_minmax(0,1fr)] gap-y-1 py-3.5 sm:grid-cols-[38px_124px_minmax(0,1fr)]">
          <Eye size={18} strokeWidth={1.6} aria-hidden="true" className="mt-1 ml-0.5" />
          <Term>Not seen yet</Term>
          <div className="measure grid gap-2 max-sm:col-start-2">
            <p>
              <Prose text={notSeenYet} />
            </p>
            {settle ? (
              <div data-screen-only className="empty:hidden">
                {settle}
              </div>
            ) : null}
          </div>
        </li>
      ) : null}
    </ul>
  );
}

function Term({ children }: { readonly children: ReactNode }) {
  return <p className="type-dense leading-[25px] font-semibold">{children}</p>;
}
