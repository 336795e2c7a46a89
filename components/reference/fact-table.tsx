import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Column = { readonly head: string; readonly className?: string };

/** A lab table of facts; in a narrow place each row is a block and says its column's name. */
export function FactTable(props: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}) {
  return (
    <div className="@container">
      <table className="w-full table-fixed border-collapse text-left type-dense @max-[640px]:block">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="border-b border-ink type-label text-ink-3 @max-[640px]:sr-only">
          <tr>
            {props.columns.map(({ head, className }) => (
              <th key={head} scope="col" className={clsx("pr-4 pb-2 font-medium last:pr-0", className)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {props.children}
      </table>
    </div>
  );
}

/** Rows under one name, which goes with them when a search leaves none. */
export function FactRows(props: { readonly title?: string; readonly columns?: number; readonly children: ReactNode }) {
  return (
    <tbody data-rows className="@max-[640px]:block">
      {props.title === undefined ? null : (
        <tr className="border-b border-ink @max-[640px]:block">
          <th scope="rowgroup" colSpan={props.columns} className="pt-7 pb-2 type-body font-semibold @max-[640px]:block">
            {props.title}
          </th>
        </tr>
      )}
      {props.children}
    </tbody>
  );
}

/** One fact with an address of its own. */
export function FactRow(props: { readonly id: string; readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <tr
      id={props.id}
      data-row
      className="scroll-mt-4 border-b border-line align-top last:border-0 @max-[640px]:block @max-[640px]:py-3.5"
    >
      <th scope="row" className="py-2.5 pr-4 font-normal @max-[640px]:block @max-[640px]:p-0 @max-[640px]:pb-1.5">
        {props.name}
      </th>
      {props.children}
    </tr>
  );
}

/** One answer of a row. */
export function FactCell(props: { readonly head: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <td
      className={clsx(
        "py-2.5 pr-4 [overflow-wrap:anywhere] last:pr-0 @max-[640px]:grid @max-[640px]:grid-cols-[104px_minmax(0,1fr)] @max-[640px]:gap-x-3 @max-[640px]:p-0 @max-[640px]:py-0.5",
        props.className,
      )}
    >
      <span aria-hidden="true" className="type-label leading-5 text-ink-3 @min-[640px]:hidden">
        {props.head}
      </span>
      <div className="min-w-0">{props.children}</div>
    </td>
  );
}
