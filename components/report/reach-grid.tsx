import { clsx } from "clsx";
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

/** What this key can reach: a task a row, a mark a check. */
export function ReachGrid({ rows }: { readonly rows: readonly ReachRow[] }) {
  return (
    <table className="w-full border-t border-ink text-left">
      <caption className="sr-only">What this key can reach, by task</caption>
      <tbody>
        {rows.map(({ task, checks }) => (
          <tr key={task} className="border-b border-line last:border-0">
            <th
              scope="row"
              className={clsx(
                "w-21 py-2 pr-3 type-small",
                checks.length > 0 ? "pt-3 align-top font-semibold" : "align-middle text-ink-2",
              )}
            >
              {TASK_LABELS[task]}
            </th>
            <td className="py-2">
              {checks.length === 0 ? (
                <span className="type-label text-ink-3">Not asked</span>
              ) : (
                <ul className="grid grid-cols-[repeat(auto-fill,minmax(88px,1fr))] gap-x-2 gap-y-1.5">
                  {checks.map(({ id, short, mark, quiet }) => (
                    <li key={id} className="flex min-w-0 flex-col items-start gap-0.5">
                      <StateMark state={mark} size={18} quiet={quiet} />
                      <span className="type-label text-ink-2">{short}</span>
                      <span className="sr-only">: {markWord(mark)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function markWord(mark: MarkState): string {
  if (mark === "waiting") return "Waiting";
  if (mark === "asking") return "Asking";
  return OUTCOME_LABELS[mark];
}
