import { clsx } from "clsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { answerLine } from "#lib/explain/labels.ts";
import type { ProbeResult } from "#lib/report/schema.ts";
import { STATUS_HOST } from "./check-name.ts";

/** What a check answered: its code in mono, then words. `note` stands for the words where a run knows better ones. */
export function Answer(props: {
  readonly result: ProbeResult;
  readonly note?: string | undefined;
  /** On one line, cut at its end. */
  readonly oneLine?: boolean | undefined;
}) {
  const { code, words } = answerLine(props.result);
  const said = props.note ?? words;
  // A link only where the words send someone there, and not on the one line that is cut at its end.
  const [before, after] = props.oneLine ? [said] : (said?.split(STATUS_HOST) ?? []);
  return (
    <span className={clsx(props.oneLine && "block truncate")}>
      {code ? (
        <code className="text-[0.8125rem] font-medium">
          <CodeText text={code} />
        </code>
      ) : null}
      {code && said ? <span className="text-ink-2"> · </span> : null}
      {said ? (
        <span className="text-ink-2">
          {before}
          {after === undefined ? null : (
            <a href={`https://${STATUS_HOST}`} target="_blank" rel="noreferrer" className="link">
              {STATUS_HOST}
            </a>
          )}
          {after}
        </span>
      ) : null}
    </span>
  );
}
