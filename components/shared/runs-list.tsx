"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { VerdictKicker } from "#components/report/sign.tsx";
import { type SignLook, VerdictIcon } from "#components/report/verdict-icon.tsx";
import { VERDICT_LABELS } from "#lib/explain/labels.ts";
import { Moment } from "./moment.tsx";
import type { ThreadEntry } from "./worded-shared.ts";

const LOOKS: Readonly<Record<VerdictKicker, SignLook>> = { Wait: "wait", "Not sent": "not-sent" };
const COLOURS: Readonly<Record<SignLook, string>> = {
  clear: "text-go",
  partial: "text-yield",
  blocked: "text-stop",
  inconclusive: "text-doubt",
  wait: "text-yield",
  "not-sent": "text-off",
};

/** Runs on a link and requests for a retest, newest first. */
export function RunsList(props: {
  readonly entries: readonly ThreadEntry[];
  /** Over the newest entry: what this page waits for. */
  readonly waiting: ReactNode;
}) {
  return (
    <ol className="grid">
      {props.waiting ? <Entry mark={<Ring />}>{props.waiting}</Entry> : null}
      {props.entries.map((entry) =>
        entry.kind === "run" ? (
          <Entry key={`run-${entry.number}`} mark={<RunMark entry={entry} />}>
            <p className="type-dense">
              <span className="font-semibold">{entry.kicker ?? VERDICT_LABELS[entry.verdict]}</span>
              {entry.says ? `, ${entry.says}` : ""}
            </p>
            <p className="type-small text-ink-3">
              <Moment iso={entry.at} />
              {entry.selfReported ? ". Self-reported: not from a run of this server" : ""}
            </p>
          </Entry>
        ) : (
          <Entry key={`asked-${entry.at}`} mark={<Ring />}>
            <p className="type-dense">Someone pressed “Done, please retest”</p>
            <p className="type-small text-ink-3">
              <Moment iso={entry.at} />
            </p>
          </Entry>
        ),
      )}
    </ol>
  );
}

function Entry({ mark, children }: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <li className="group/entry grid grid-cols-[20px_minmax(0,1fr)] gap-x-3">
      <span aria-hidden="true" className="flex flex-col items-center pt-0.5">
        {mark}
        <span className="mt-1 w-px grow bg-line-strong group-last/entry:hidden" />
      </span>
      <div className="min-w-0 pb-4 group-last/entry:pb-0">{children}</div>
    </li>
  );
}

function RunMark({ entry }: { readonly entry: Extract<ThreadEntry, { readonly kind: "run" }> }) {
  const look = entry.kicker ? LOOKS[entry.kicker] : entry.verdict;
  return <VerdictIcon look={look} size={20} className={clsx(COLOURS[look])} />;
}

function Ring() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" className="text-ink-3">
      <circle cx="10" cy="10" r="4" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
