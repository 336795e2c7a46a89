import { RowNumber } from "#components/ui/number-tag.tsx";
import type { ProbeResult } from "#lib/report/schema.ts";
import { Answer } from "./answer.tsx";
import { type CheckName, durationWords, rowIdOf } from "./check-name.ts";
import { OutcomeChip } from "./outcome-chip.tsx";

export type LabRow = {
  readonly number: number;
  readonly name: CheckName;
  readonly result: ProbeResult;
  /** Words in place of the usual ones: "Needs a workspace id". */
  readonly note?: string | undefined;
  /** It only compares; it says nothing against what was asked for. */
  readonly quiet?: boolean | undefined;
};

/** What each call answered. On a phone each row is a small block with its outcome at the top right. */
export function LabTable({ rows, caption }: { readonly rows: readonly LabRow[]; readonly caption: string }) {
  return (
    <table className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-b border-ink type-label text-ink-3 max-sm:sr-only">
        <tr>
          <th scope="col" className="w-8 pb-2 font-normal">
            <span className="sr-only">Number</span>
          </th>
          <th scope="col" className="pb-2 font-medium">
            Check
          </th>
          <th scope="col" className="w-32 pb-2 pl-3 font-medium">
            Result
          </th>
          <th scope="col" className="w-[31%] pb-2 pl-2 font-medium">
            Answer
          </th>
          <th scope="col" className="w-18 pb-2 pl-2 text-right font-medium">
            Time
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <Row key={row.name.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const PHONE_CELL = "max-sm:block max-sm:p-0";

function Row({ row: { number, name, result, note, quiet } }: { readonly row: LabRow }) {
  return (
    <tr
      id={rowIdOf(name.id)}
      tabIndex={-1}
      className="border-b border-line align-top type-dense transition-colors last:border-0 max-sm:grid max-sm:grid-cols-[32px_minmax(0,1fr)_auto] max-sm:gap-x-1 max-sm:py-3"
    >
      <td className={`py-2.5 ${PHONE_CELL} max-sm:row-span-3`}>
        <RowNumber number={number} />
      </td>
      <th scope="row" className={`py-2.5 font-normal ${PHONE_CELL} max-sm:col-start-2`}>
        <span className="block">{name.title}</span>
        <code className="block text-[0.8125rem] text-ink-2">{name.path}</code>
        {quiet ? <span className="block type-label text-ink-3">For comparison</span> : null}
      </th>
      <td className={`py-2.5 pl-3 ${PHONE_CELL} max-sm:col-start-3 max-sm:row-start-1`}>
        <OutcomeChip outcome={result.outcome} quiet={quiet} />
      </td>
      <td className={`py-2.5 pl-2 ${PHONE_CELL} max-sm:col-start-2 max-sm:row-start-2 type-small`}>
        <Answer result={result} note={note} />
        {result.requestId ? (
          <code
            title={result.requestId}
            className="block truncate text-[0.8125rem] text-ink-3 max-sm:hidden print:block print:whitespace-normal"
          >
            <span className="sr-only print:not-sr-only">{result.requestId}</span>
            <span aria-hidden="true" className="print:hidden">
              {shortId(result.requestId)}
            </span>
          </code>
        ) : null}
      </td>
      <td
        className={`py-2.5 pl-2 text-right whitespace-nowrap ${PHONE_CELL} max-sm:col-start-3 max-sm:row-start-2 max-sm:self-end`}
      >
        {result.outcome === "skipped" || result.outcome === "not-applicable" ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr-only">Not asked</span>
          </>
        ) : (
          durationWords(result.durationMs)
        )}
      </td>
    </tr>
  );
}

function shortId(id: string): string {
  return id.length > 18 ? `${id.slice(0, 17)}…` : id;
}
