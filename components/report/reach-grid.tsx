import { OUTCOME_LABELS, TASK_LABELS } from "#lib/explain/labels.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { MarkState } from "./check-name.ts";
import { StateMark } from "./state-mark.tsx";

export type ReachRow = {
  readonly task: Task;
  /** Empty: this task was not asked for. */
  readonly checks: readonly {
    readonly id: ProbeId;
    readonly short: string;
    readonly mark: MarkState;
    readonly quiet?: boolean | undefined;
  }[];
};

/** What this key can reach: a task a row, a mark a check; what was not asked for in one line. */
export function ReachGrid({ rows }: { readonly rows: readonly ReachRow[] }) {
  const asked = rows.filter(({ checks }) => checks.length > 0);
  const notAsked = rows.filter(({ checks }) => checks.length === 0).map(({ task }) => TASK_LABELS[task]);
  return (
    <>
      <table className="w-full border-t border-ink text-left">
        <caption className="sr-only">What this key can reach, by task</caption>
        <tbody>
          {asked.map(({ task, checks }) => (
            <tr key={task} className="border-b border-line last:border-0">
              <th scope="row" className="w-21 py-2 pt-3 pr-3 align-top type-small font-semibold">
                {TASK_LABELS[task]}
              </th>
              <td className="py-2">
                <ul className="grid grid-cols-[repeat(auto-fill,minmax(88px,1fr))] gap-x-2 gap-y-1.5">
                  {checks.map(({ id, short, mark, quiet }) => (
                    <li key={id} className="flex min-w-0 flex-col items-start gap-0.5">
                      <StateMark state={mark} size={18} quiet={quiet} />
                      <span className="type-label text-ink-2">{short}</span>
                      <span className="sr-only">: {markWord(mark)}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {notAsked.length > 0 ? (
        <p className="border-t border-line pt-2.5 type-small text-ink-2">Not asked: {notAsked.join(", ")}</p>
      ) : null}
    </>
  );
}

function markWord(mark: MarkState): string {
  if (mark === "waiting") return "Waiting";
  if (mark === "asking") return "Asking";
  return OUTCOME_LABELS[mark];
}
