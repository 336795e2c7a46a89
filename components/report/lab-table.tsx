import { clsx } from "clsx";
import { CodeText } from "#components/ui/code-text.tsx";
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

/** What each call answered; what only compares stands below. In a narrow place each row is a small block. */
export function LabTable({ rows, caption }: { readonly rows: readonly LabRow[]; readonly caption: string }) {
  const beside = rows.filter(({ quiet }) => quiet);
  return (
    <div className="@container">
      <table className="w-full border-collapse text-left @max-[600px]:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-ink type-label text-ink-3 @max-[600px]:sr-only">
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
            <th scope="col" className="w-[31%] print:w-[38%] pb-2 pl-2 font-medium">
              Answer
            </th>
            <th scope="col" className="w-18 pb-2 pl-2 text-right font-medium">
              Time
            </th>
          </tr>
        </thead>
        <tbody className="@max-[600px]:block">
          {rows.map((row) => (row.quiet ? null : <Row key={row.name.id} row={row} />))}
        </tbody>
        {beside.length > 0 ? (
          <tbody className="@max-[600px]:block">
            <tr className="border-b border-ink @max-[600px]:block">
              <th scope="rowgroup" colSpan={5} className="pt-6 pb-2 @max-[600px]:block">
                <span className="block type-body font-semibold">Beside what was asked</span>
                <span className="block type-label text-ink-3">For comparison: these count neither way.</span>
              </th>
            </tr>
            {beside.map((row) => (
              <Row key={row.name.id} row={row} />
            ))}
          </tbody>
        ) : null}
      </table>
    </div>
  );
}

const CELL = "py-2.5 @max-[600px]:block @max-[600px]:p-0";

/** In a narrow place the head of the row lies over both columns, and its name leaves room for the result. */
function Row({ row: { number, name, result, note, quiet } }: { readonly row: LabRow }) {
  return (
    <tr
      id={rowIdOf(name.id)}
      tabIndex={-1}
      className="border-b border-line align-top type-dense transition-colors last:border-0 @max-[600px]:grid @max-[600px]:grid-cols-[32px_minmax(0,1fr)_auto] @max-[600px]:gap-x-1 @max-[600px]:py-3"
    >
      <td className={clsx(CELL, "@max-[600px]:row-span-2 @max-[600px]:row-start-1")}>
        <RowNumber number={number} />
      </td>
      <th
        scope="row"
        className={clsx(CELL, "font-normal @max-[600px]:col-span-2 @max-[600px]:col-start-2 @max-[600px]:row-start-1")}
      >
        <span className="block @max-[600px]:pr-34">{name.title}</span>
        <code className="block text-[0.8125rem] text-ink-2">
          <CodeText text={name.path} />
        </code>
      </th>
      <td className={clsx(CELL, "pl-3 @max-[600px]:col-start-3 @max-[600px]:row-start-1")}>
        <OutcomeChip outcome={result.outcome} quiet={quiet} />
      </td>
      <td className={clsx(CELL, "pl-2 type-small @max-[600px]:col-start-2 @max-[600px]:row-start-2")}>
        <Answer result={result} note={note} />
        {result.requestId ? (
          <code
            title={result.requestId}
            className="block truncate text-[0.8125rem] text-ink-3 @max-[600px]:hidden print:block print:overflow-visible print:text-[0.6875rem]"
          >
            <span className="sr-only print:not-sr-only">{result.requestId}</span>
            <span aria-hidden="true" className="print:hidden">
              {shortId(result.requestId)}
            </span>
          </code>
        ) : null}
      </td>
      <td
        className={clsx(
          CELL,
          "pl-2 text-right whitespace-nowrap @max-[600px]:col-start-3 @max-[600px]:row-start-2 @max-[600px]:self-end",
        )}
      >
        {result.id === "pasted" || result.outcome === "skipped" || result.outcome === "not-applicable" ? (
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
