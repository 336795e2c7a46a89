import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { CodeText } from "#components/ui/code-text.tsx";
import { RowNumber } from "#components/ui/number-tag.tsx";
import type { Change } from "#lib/report/compare-reports.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Outcome } from "#lib/report/schema.ts";
import { type CheckName, durationWords, rowIdOf } from "./check-name.ts";
import { OutcomeChip } from "./outcome-chip.tsx";

/** One check in both runs, as far as it is drawn. */
export type ComparedRow = {
  readonly id: ProbeId;
  readonly change: Change;
  readonly before?: { readonly outcome: Outcome };
  readonly after?: { readonly outcome: Outcome; readonly durationMs: number };
};

export type BeforeAfterProps = {
  /** The checks that decide what was asked for; only these are counted. */
  readonly rows: readonly ComparedRow[];
  /** The others: controls, comparisons, what was not asked for. */
  readonly beside: readonly ComparedRow[];
  readonly nameOf: (id: ProbeId) => CheckName;
  /** Place in the plan, from 1. */
  readonly numberOf: (id: ProbeId) => number;
  /** "14:32 CET", "14:41 CET". */
  readonly beforeAt: ReactNode;
  readonly afterAt: ReactNode;
  /** False where another table on the page holds the rows that number tags point at. */
  readonly pointedAt?: boolean | undefined;
};

/** What changed first, then what does not work, then what is as it was. */
const GROUPS: readonly { readonly change: Change; readonly title: string }[] = [
  { change: "flipped", title: "Flipped" },
  { change: "newly-failing", title: "Newly failing" },
  { change: "first-answer", title: "Answered for the first time" },
  { change: "still-failing", title: "Still failing" },
  { change: "unchanged", title: "As before" },
  { change: "gone", title: "Not asked this time" },
];
const COUNTS: readonly { readonly change: Change; readonly words: string }[] = [
  { change: "flipped", words: "flipped to allowed" },
  { change: "still-failing", words: "still failing" },
  { change: "newly-failing", words: "newly failing" },
  { change: "first-answer", words: "answered for the first time" },
];
const STAGGER_MS = 40;
const STAGGER_MOST_MS = 400;

export function BeforeAfter(props: BeforeAfterProps) {
  const groups = GROUPS.map((group) => ({
    ...group,
    rows: props.rows.filter(({ change }) => change === group.change),
  })).filter(({ rows }) => rows.length > 0);
  const times = (
    <>
      Before, {props.beforeAt} to after, {props.afterAt}
    </>
  );
  return (
    <div className="flex flex-col gap-6">
      <Counts rows={props.rows} />
      {groups.map(({ change, title, rows }, index) => (
        <Group key={change} title={title} times={index === 0 ? times : undefined}>
          {rows.map((row, place) => (
            <Row
              key={row.id}
              row={row}
              name={props.nameOf(row.id)}
              number={props.numberOf(row.id)}
              pointedAt={props.pointedAt}
              delayMs={change === "flipped" ? Math.min(place * STAGGER_MS, STAGGER_MOST_MS) : 0}
            />
          ))}
        </Group>
      ))}
      {props.beside.length > 0 ? (
        <Group
          title="Beside what was asked: for comparison"
          says="These decide none of the asked tasks and count neither way."
          times={groups.length === 0 ? times : undefined}
        >
          {props.beside.map((row) => (
            <Row
              key={row.id}
              row={row}
              name={props.nameOf(row.id)}
              number={props.numberOf(row.id)}
              pointedAt={props.pointedAt}
              delayMs={0}
              quiet
            />
          ))}
        </Group>
      ) : null}
    </div>
  );
}

function Group(props: {
  readonly title: string;
  readonly says?: string;
  readonly times: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-2">
        <h3 className="type-body font-semibold">{props.title}</h3>
        {props.times ? <p className="type-label text-ink-3">{props.times}</p> : null}
        {props.says ? <p className="w-full type-label text-ink-3">{props.says}</p> : null}
      </div>
      <ul>{props.children}</ul>
    </section>
  );
}

function Counts({ rows }: { readonly rows: readonly ComparedRow[] }) {
  return (
    <dl className="grid grid-cols-4 rounded-control border border-line max-sm:grid-cols-2">
      {COUNTS.map(({ change, words }) => {
        const count = rows.filter((row) => row.change === change).length;
        return (
          <div
            key={change}
            className="flex flex-col-reverse justify-end border-line px-4 py-3 not-first:border-l max-sm:nth-3:border-l-0 max-sm:nth-[n+3]:border-t"
          >
            <dt className="type-small text-ink-2">{words}</dt>
            <dd className={clsx("text-[1.75rem] leading-9 font-bold", count === 0 ? "text-ink-3" : "text-ink")}>
              {count}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Row(props: {
  readonly row: ComparedRow;
  readonly name: CheckName;
  readonly number: number;
  readonly delayMs: number;
  readonly pointedAt: boolean | undefined;
  readonly quiet?: boolean;
}) {
  const { before, after, change } = props.row;
  const { quiet = false, pointedAt = true } = props;
  const flips = !quiet && (change === "flipped" || change === "first-answer" || change === "newly-failing");
  const delay = { animationDelay: `${props.delayMs}ms` };
  const asked = after && after.outcome !== "skipped" && after.outcome !== "not-applicable";
  return (
    <li
      {...(pointedAt ? { id: rowIdOf(props.row.id), tabIndex: -1 } : {})}
      className={clsx(
        "grid grid-cols-[38px_minmax(0,1fr)_auto_72px] items-center border-b border-line py-2 transition-colors last:border-0",
        "max-sm:grid-cols-[34px_minmax(0,1fr)_auto] max-sm:gap-y-0.5",
      )}
    >
      <span className="col-start-1 row-span-2 row-start-1 self-start pt-1 max-sm:row-span-3 max-sm:row-start-1">
        <RowNumber number={props.number} />
      </span>
      <p className="col-start-2 row-start-1 self-end type-dense font-semibold sm:truncate">{props.name.title}</p>
      <p className="col-start-2 row-start-2 self-start type-label max-sm:col-span-2 max-sm:col-start-2 sm:truncate">
        <code className="text-[0.8125rem] text-ink-2">
          <CodeText text={props.name.path} />
        </code>
      </p>
      <p className="flex items-center type-dense max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-3 max-sm:flex-wrap sm:col-start-3 sm:row-span-2 sm:row-start-1">
        <span className="sr-only">Before: </span>
        {before ? (
          <OutcomeChip outcome={before.outcome} past quiet={quiet} className={clsx("sm:w-32", flips && "opacity-80")} />
        ) : (
          <span className="text-ink-3 sm:w-32">Not asked</span>
        )}
        <ArrowRight
          size={18}
          strokeWidth={1.6}
          aria-hidden="true"
          style={delay}
          className={clsx("mx-2 text-ink-2 sm:mr-4 sm:ml-0", flips && "animate-draw")}
        />
        <span className="sr-only">, after: </span>
        {after ? (
          <span style={delay} className={clsx("inline-flex sm:w-32", flips && "animate-fade")}>
            <OutcomeChip outcome={after.outcome} quiet={quiet} />
          </span>
        ) : (
          <span className="text-ink-3 sm:w-32">Not asked</span>
        )}
      </p>
      <p className="text-right type-dense whitespace-nowrap text-ink-2 max-sm:col-start-3 max-sm:row-start-1 max-sm:self-start max-sm:pl-3 sm:col-start-4 sm:row-span-2 sm:row-start-1">
        {asked ? durationWords(after.durationMs) : <span aria-hidden="true">–</span>}
      </p>
    </li>
  );
}
