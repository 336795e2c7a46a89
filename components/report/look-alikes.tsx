import { Prose } from "#components/ui/prose.tsx";
import { type Evidence, EvidenceText } from "./evidence-ledger.tsx";

export type LookAlikeRow = {
  readonly title: string;
  /** Only where the cause has a page. */
  readonly href?: string | undefined;
  readonly looksLike: string;
  /** What tells the two apart, or why it is ruled out here. */
  readonly here: Evidence;
};

const STACKED_CELL = "@max-[600px]:block @max-[600px]:p-0";

/** What else it could be, nearest first. */
export function LookAlikes(props: {
  readonly rows: readonly LookAlikeRow[];
  /** Heads of the columns; the last is "Here" only where each row speaks of this very run. */
  readonly firstHead?: string | undefined;
  readonly midHead?: string | undefined;
  readonly lastHead?: string | undefined;
  /** The links open beside this page, which holds a run that leaving it would end. */
  readonly opensBeside?: boolean;
}) {
  const lastHead = props.lastHead ?? "What tells them apart";
  return (
    <div className="@container">
      <table className="w-full border-collapse text-left type-dense @max-[600px]:block">
        <caption className="sr-only">What else it could be</caption>
        <thead className="border-b border-ink type-label text-ink-3 @max-[600px]:sr-only">
          <tr>
            {[props.firstHead ?? "Cause", props.midHead ?? "Would look like", lastHead].map((head) => (
              <th key={head} scope="col" className="w-1/3 pr-4 pb-2 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-[600px]:block">
          {props.rows.map(({ title, href, looksLike, here }) => (
            <tr
              key={title}
              className="border-b border-line align-top last:border-0 @max-[600px]:block @max-[600px]:py-3"
            >
              <th scope="row" className={`py-2.5 pr-4 font-normal ${STACKED_CELL}`}>
                {href ? (
                  <a
                    href={href}
                    className="link"
                    {...(props.opensBeside ? { target: "_blank", rel: "noreferrer" } : {})}
                  >
                    {title}
                    {props.opensBeside ? <span className="sr-only"> (opens in a new tab)</span> : null}
                  </a>
                ) : (
                  <span className="@max-[600px]:font-semibold">{title}</span>
                )}
              </th>
              <td className={`py-2.5 pr-4 text-ink-2 ${STACKED_CELL}`}>
                <Prose text={looksLike} />
              </td>
              <td className={`py-2.5 ${STACKED_CELL}`}>
                <span aria-hidden="true" className="text-ink-3 @min-[600px]:hidden">
                  {lastHead}:{" "}
                </span>
                <EvidenceText evidence={here} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
