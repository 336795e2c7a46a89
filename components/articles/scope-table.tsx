import { SourceLink } from "#components/causes/source-link.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { ScopeRow } from "#lib/explain/articles/article.ts";

const HEADS = ["Kind of key", "Scopes", "What decides, and where", "Later", "Where it is not enough"] as const;
const CELL = "py-3 pr-4 align-top max-lg:grid max-lg:grid-cols-[112px_minmax(0,1fr)] max-lg:gap-x-3 max-lg:p-0";

/** Which kinds of key have scopes, who sets them, and what the API answers. */
export function ScopeTable({ rows }: { readonly rows: readonly ScopeRow[] }) {
  return (
    <table className="w-full border-collapse text-left type-dense max-lg:block">
      <caption className="sr-only">
        Kinds of key, whether they have scopes, where those are set, and what is answered
      </caption>
      <thead className="border-b border-ink type-label text-ink-3 max-lg:sr-only">
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="pr-4 pb-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {rows.map((row) => (
          <tr
            key={row.id}
            className="border-b border-line last:border-0 max-lg:grid max-lg:gap-1.5 max-lg:py-4 max-lg:last:pb-0"
          >
            <th scope="row" className="w-[19%] py-3 pr-4 align-top font-semibold max-lg:w-auto max-lg:p-0">
              {row.kind}
              {row.prefix.endsWith("-") ? (
                <code className="block font-normal text-ink-2">{row.prefix}</code>
              ) : (
                <span className="block font-normal text-ink-3">Prefix {row.prefix}</span>
              )}
              <span className="block type-small font-normal text-ink-3">
                <SourceLink url={row.source.url} />
              </span>
            </th>
            <Cell head={HEADS[1]} text={row.scopes} strong className="w-[11%]" />
            <Cell head={HEADS[2]} text={row.where} />
            <Cell head={HEADS[3]} text={row.later} className="w-[17%]" />
            <Cell head={HEADS[4]} text={row.answer} className="w-[26%]" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: {
  readonly head: string;
  readonly text: string;
  readonly strong?: boolean;
  readonly className?: string;
}) {
  return (
    <td className={`${CELL} ${props.strong ? "font-semibold" : "text-ink-2"} ${props.className ?? ""} max-lg:w-auto`}>
      <span aria-hidden="true" className="type-label font-normal text-ink-3 lg:hidden">
        {props.head}
      </span>
      <span>
        <Prose text={props.text} />
      </span>
    </td>
  );
}
