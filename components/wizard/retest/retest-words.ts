import { decidingChecks, type InTheWay, inTheWay } from "#components/wizard/deciding-checks.ts";
import { sayDuration } from "#components/wizard/time-words.ts";
import type { ComparedProbe } from "#lib/report/compare-reports.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import { looksOpen } from "#lib/report/same-test.ts";
import type { ProbeResult, Report } from "#lib/report/schema.ts";
import { timeToGreenMs } from "./watch-schedule.ts";

/** Two runs held against each other: what decides the asked tasks, and what stands beside it. */
export type Retest = {
  readonly deciding: readonly ComparedProbe[];
  readonly beside: readonly ComparedProbe[];
  /** What stood in the way before and was not asked again. */
  readonly leftOut: readonly InTheWay[];
};

/** Both ask for the same count of tokens, once with the asked model and once with a listed one. */
const COUNTS: ReadonlySet<ProbeId> = new Set<ProbeId>(["token-count", "token-count-asked"]);

/** Splits the rows by whether they decide an asked task, in either run. */
export function readRetest(before: Report, after: Report, rows: readonly ComparedProbe[]): Retest {
  const [was, is] = [decidingChecks(before), decidingChecks(after)];
  const deciding = rows.filter(({ id, before: earlier }) => {
    if (is.has(id)) return true;
    return was.has(id) && earlier !== undefined && inTheWay(earlier.outcome) !== null;
  });
  const named = after.asked.model !== undefined && before.asked.model === undefined;
  const leftOut = before.probes.flatMap(({ id, outcome }) => {
    const kind = was.has(id) ? inTheWay(outcome) : null;
    if (!kind) return [];
    const again = after.probes.find((probe) => probe.id === id);
    if (wasAsked(again)) return [];
    // A count that was refused for a listed model is asked again with the model that is named now.
    const counted = named && COUNTS.has(id) && after.probes.some((probe) => COUNTS.has(probe.id) && wasAsked(probe));
    return counted ? [] : [kind];
  });
  return { deciding, beside: rows.filter((row) => !deciding.includes(row)), leftOut };
}

function wasAsked(probe: ProbeResult | undefined): boolean {
  return probe !== undefined && probe.outcome !== "skipped" && probe.outcome !== "crashed";
}

/** The sentence on a retest's sign: what flipped, what is in the way as before, what was left out. */
export function flippedSays({ deciding, leftOut }: Retest): string {
  const of = (change: ComparedProbe["change"]) => deciding.filter((row) => row.change === change);
  const flipped = of("flipped");
  const failing = of("still-failing");
  const newly = of("newly-failing");
  const answered = of("first-answer");
  const says: string[] = [];
  if (flipped.length > 0) {
    const was = nameKinds(flipped.map(({ before }) => before));
    says.push(
      flipped.length === 1
        ? `One call that was ${was} is now allowed.`
        : `${flipped.length} calls that were ${was} are now allowed.`,
    );
  }
  if (failing.length > 0) says.push(failingSays(failing, flipped.length > 0));
  if (newly.length > 0) {
    says.push(newly.length === 1 ? "One that worked no longer does." : `${newly.length} that worked no longer do.`);
  } else if (flipped.length > 0 && failing.length === 0 && leftOut.length === 0) {
    says.push("Nothing that worked has stopped working.");
  }
  if (leftOut.length > 0) says.push(leftOutSays(leftOut));
  if (says.length === 0 && answered.length > 0) {
    says.push(
      `${answered.length === 1 ? "One call was" : `${answered.length} calls were`} answered for the first time.`,
    );
  }
  return says.length > 0 ? says.join(" ") : "Nothing changed: what was open before is open now.";
}

function failingSays(rows: readonly ComparedProbe[], others: boolean): string {
  const kinds = nameKinds(rows.map(({ after }) => after));
  const same = rows.every(
    ({ before, after }) => before && after && inTheWay(before.outcome) === inTheWay(after.outcome),
  );
  if (others)
    return rows.length === 1
      ? `One is ${same ? "still " : ""}${kinds}.`
      : `${rows.length} are ${same ? "still " : ""}${kinds}.`;
  const calls = rows.length === 1 ? "One call is" : `${rows.length} calls are`;
  return same ? `${calls} ${kinds} as before.` : `${calls} now ${kinds}.`;
}

function leftOutSays(leftOut: readonly InTheWay[]): string {
  const [only] = new Set(leftOut);
  const kind = new Set(leftOut).size === 1 ? only : "refused or unanswered";
  return leftOut.length === 1
    ? `The ${kind} call was left out of this run.`
    : `${leftOut.length} ${kind} calls were left out of this run.`;
}

/** "refused", "unanswered", or both. */
function nameKinds(results: readonly (ProbeResult | undefined)[]): string {
  const kinds = new Set(results.map((result) => (result ? inTheWay(result.outcome) : null)));
  const names = (["refused", "unanswered"] as const).filter((kind) => kinds.has(kind));
  return names.length > 0 ? names.join(" or ") : "unanswered";
}

/** The way to green in its two parts: "3 refused → all open" and "4 min 12 s". */
export type GreenWords = { readonly flip: string; readonly took: string };

/**
 * The way to green: only checks that decide an asked task count. Null while it is not green, where nothing was in the
 * way before, where a call that was in the way has not been asked again, and where it only looks open.
 */
export function greenWords(before: Report, after: Report, { leftOut }: Pick<Retest, "leftOut">): GreenWords | null {
  if (after.verdict.status !== "clear" || before.verdict.status === "clear" || leftOut.length > 0) return null;
  if (looksOpen(before, after)) return null;
  const deciding = decidingChecks(before);
  const kinds = before.probes.filter(({ id }) => deciding.has(id)).map(({ outcome }) => inTheWay(outcome));
  const was = (["refused", "unanswered"] as const).flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return { flip: `${was.join(", ") || "Nothing sent"} → all open`, took: sayDuration(timeToGreenMs(before, after)) };
}

/** The same on one line: "3 refused → all open, 4 min 12 s". */
export function greenSays(before: Report, after: Report, retest: Pick<Retest, "leftOut">): string | null {
  const words = greenWords(before, after, retest);
  return words && `${words.flip}, ${words.took}`;
}
