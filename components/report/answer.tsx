import { clsx } from "clsx";
import { answerLine } from "#lib/explain/labels.ts";
import type { ProbeResult } from "#lib/report/schema.ts";

/** What a check answered: its code in mono, then words. `note` stands for the words where a run knows better ones. */
export function Answer(props: {
  readonly result: ProbeResult;
  readonly note?: string | undefined;
  /** On one line, cut at its end. */
  readonly oneLine?: boolean | undefined;
}) {
  const { code, words } = answerLine(props.result);
  const said = props.note ?? words;
  return (
    <span className={clsx(props.oneLine && "block truncate")}>
      {code ? <code className="text-[0.8125rem] font-medium">{code}</code> : null}
      {code && said ? <span className="text-ink-2"> · </span> : null}
      {said ? <span className="text-ink-2">{said}</span> : null}
    </span>
  );
}
