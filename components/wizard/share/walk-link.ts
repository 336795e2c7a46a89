import type { ReportedRun, Run } from "#components/wizard/wizard-state.ts";
import type { Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";

export type LinkKind = Run["ask"]["subject"]["kind"];

/** What became of the newest run that was to be added. */
export type Addition =
  | { readonly state: "adding"; readonly run: number }
  | { readonly state: "added"; readonly run: number; readonly atMs: number }
  /** The person switched it off. */
  | { readonly state: "left-out"; readonly run: number }
  | { readonly state: "refused"; readonly run: number; readonly code: string; readonly retryAtMs?: number };

/** The link of a walk: what it takes to show it, to add runs to it and to hear of it. Leaving the walk forgets it. */
export type WalkLink = {
  readonly id: string;
  readonly url: string;
  readonly manageToken: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly include: Include;
  readonly kind: LinkKind;
  /** False where the browser keeps nothing: then the token stands here alone. */
  readonly kept: boolean;
  /** The person wants later runs on it. */
  readonly adding: boolean;
  /** Readers may say that it is done. */
  readonly takesRequests: boolean;
  /** Number of the newest run that was decided about: added, refused or left out. */
  readonly seen: number;
  /** Number of a run that the person asked to add, whatever else is set. */
  readonly wanted: number | null;
  /** What the newest run on the link says; a watch run that says the same is no news. */
  readonly shown: Pick<Report, "probes" | "verdict">;
  readonly addition: Addition | null;
  /** A reader said that it is done, and nothing was asked since. */
  readonly done: { readonly atMs: number } | null;
  /** Its code, once it is over: nothing can be added any more. */
  readonly over: string | null;
};

export type NextAddition = "nothing" | "pass-over" | "leave-out" | "add";

/**
 * What is to become of the newest run: later runs of the same kind of subject are added by themselves, one at a time;
 * a run of the watch only where an outcome or the verdict is another than on the link.
 */
export function nextAddition(link: WalkLink, latest: ReportedRun): NextAddition {
  if (link.over || latest.number <= link.seen || link.addition?.state === "adding") return "nothing";
  if (latest.ask.subject.kind !== link.kind || latest.receipt === "") return "pass-over";
  if (link.wanted === latest.number) return "add";
  if (latest.purpose === "watch" && saysTheSame(link.shown, latest.report)) return "pass-over";
  return link.adding ? "add" : "leave-out";
}

/** Equal outcomes and an equal verdict; times and request ids differ in every run. */
export function saysTheSame(before: WalkLink["shown"], after: WalkLink["shown"]): boolean {
  return JSON.stringify(said(before)) === JSON.stringify(said(after));
}

function said({ probes, verdict }: WalkLink["shown"]): unknown {
  const outcomes = probes.map(({ id, outcome }): readonly string[] => [id, outcome]);
  return [
    outcomes.toSorted(([a = ""], [b = ""]) => a.localeCompare(b)),
    verdict.status,
    verdict.cause ?? null,
    verdict.tasks.map(({ id, state }) => [id, state]),
  ];
}

/** A receipt lives for 30 minutes; the link is to be made before. */
const SHARED_WITHIN_MS = 29 * 60_000;

/**
 * The run that the link of a later one begins with, so that it shows before and after. Null where there is none to show:
 * another kind of subject, too old to be shared, or on a link already.
 */
export function runBefore(
  first: ReportedRun,
  run: ReportedRun,
  link: WalkLink | null,
  nowMs: number,
): ReportedRun | null {
  if (link !== null || first.number === run.number || first.receipt === "" || run.receipt === "") return null;
  if (first.ask.subject.kind !== run.ask.subject.kind) return null;
  return nowMs - (first.endedAtMs ?? first.startedAtMs) < SHARED_WITHIN_MS ? first : null;
}

/** Whether a run can stand on the walk's link as it is, or needs one of its own. */
export function linkFor(link: WalkLink | null, run: ReportedRun): WalkLink | null {
  return link?.kind === run.ask.subject.kind ? link : null;
}
