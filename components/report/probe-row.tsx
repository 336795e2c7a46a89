import { clsx } from "clsx";
import { RowNumber } from "#components/ui/number-tag.tsx";
import type { ProbeResult } from "#lib/report/schema.ts";
import { Answer } from "./answer.tsx";
import { type CheckName, durationWords, rowIdOf } from "./check-name.ts";
import { OutcomeChip } from "./outcome-chip.tsx";
import { StateMark } from "./state-mark.tsx";

export type ProbeState =
  | { readonly kind: "waiting"; readonly note?: string | undefined }
  | { readonly kind: "asking"; readonly elapsedMs: number; readonly note?: string | undefined }
  | { readonly kind: "answered"; readonly result: ProbeResult; readonly note?: string | undefined };

/** What stays of a check when its run ended before it answered. */
type Unanswered = { readonly kind: "unanswered" };

export type ProbeRowProps = {
  readonly number: number;
  readonly name: CheckName;
  readonly state: ProbeState | Unanswered;
};

/** One check of a run, live or ended without a verdict. Its height never changes: 65, on a phone 92. A child of a list. */
export function ProbeRow({ number, name, state }: ProbeRowProps) {
  const { mark, words, note } = read(state);
  const answer = state.kind === "answered" ? <Answer result={state.result} note={note} oneLine /> : note;
  return (
    <li
      id={rowIdOf(name.id)}
      tabIndex={-1}
      className={clsx(
        "grid h-[65px] grid-cols-[38px_minmax(0,1.3fr)_minmax(0,1fr)_64px] content-center items-center gap-x-1 border-b border-line transition-colors last:border-0",
        "max-sm:h-[92px] max-sm:grid-cols-[34px_minmax(0,1fr)_auto] max-sm:gap-y-0.5",
      )}
    >
      <RowNumber number={number} />
      <p
        className={clsx(
          "truncate type-dense font-semibold",
          (state.kind === "waiting" || state.kind === "unanswered") && "text-ink-3",
        )}
      >
        {name.title}
      </p>
      <p className="truncate type-dense max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-3 max-sm:flex max-sm:items-center max-sm:gap-2.5">
        {state.kind === "answered" ? (
          <OutcomeChip outcome={state.result.outcome} className="animate-fade align-top" />
        ) : (
          <span className="inline-flex items-center gap-2 align-top whitespace-nowrap">
            <StateMark state={mark} size={16} />
            <span className={state.kind === "asking" ? "font-semibold" : "text-ink-3"}>{words}</span>
          </span>
        )}
        <span className="min-w-0 truncate type-label text-ink-2 sm:hidden">{answer}</span>
      </p>
      <p className="text-right type-dense whitespace-nowrap max-sm:col-start-3 max-sm:row-start-1">{timeOf(state)}</p>
      <p title={name.path} className="col-start-2 row-start-2 truncate type-label text-ink-2 max-sm:col-end-4">
        <code className="text-[0.8125rem]">{name.path}</code>
      </p>
      <p className="col-start-3 col-end-5 row-start-2 truncate pl-6 type-label text-ink-2 max-sm:hidden">{answer}</p>
    </li>
  );
}

function read(state: ProbeRowProps["state"]): { mark: "waiting" | "asking"; words: string; note: string | undefined } {
  if (state.kind === "asking") return { mark: "asking", words: "Asking", note: state.note ?? "No answer yet" };
  if (state.kind === "unanswered") return { mark: "waiting", words: "Not answered", note: undefined };
  return { mark: "waiting", words: "Waiting", note: state.note };
}

function timeOf(state: ProbeRowProps["state"]): string {
  if (state.kind === "waiting" || state.kind === "unanswered") return "";
  if (state.kind === "asking") return `${(state.elapsedMs / 1000).toFixed(1)} s`;
  const asked = state.result.outcome !== "skipped" && state.result.outcome !== "not-applicable";
  return asked ? durationWords(state.result.durationMs) : "";
}
