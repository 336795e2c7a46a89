import type { ComparedRow } from "#components/report/before-after.tsx";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { sentNothing } from "#components/wizard/note-on-answer.ts";
import { type Retest, readRetest } from "#components/wizard/retest/retest-words.ts";
import { signKicker } from "#components/wizard/sign-words.ts";
import { titleInSentence } from "#components/wizard/title-words.ts";
import { loadCauseWords } from "#lib/explain/load-words.ts";
import { PROBE_LABELS } from "#lib/explain/probe-labels.ts";
import { type ComparedProbe, compareReports } from "#lib/report/compare-reports.ts";
import type { Report } from "#lib/report/schema.ts";
import type { SharedReport, SharedRun } from "#lib/wire/report-answers.ts";
import { leftOutOfTest } from "./smaller-test.ts";
import type { ThreadEntry, WordedThread } from "./worded-shared.ts";

/** Runs and requests for a retest, newest first, and the first run against the newest. */
export async function wordThread(shared: SharedReport): Promise<WordedThread & { readonly retest?: Retest }> {
  const { runs, report: newest } = shared;
  const entries: ThreadEntry[] = await Promise.all(runs.map((run, index) => wordRun(run, runs[index - 1])));
  for (const at of shared.retestRequests.askedAt) entries.push({ kind: "asked", at });
  const timeOf = (entry: ThreadEntry) => Math.max(Date.parse(entry.at), Date.parse(shared.createdAt));
  entries.sort((one, other) => timeOf(other) - timeOf(one) || rankOf(other) - rankOf(one));
  const first = runs[0]?.report ?? newest;
  const smaller = runs.length > 1 ? leftOutOfTest(first, newest) : [];
  const green = newest.verdict.status === "clear" && smaller.length === 0;
  if (runs.length < 2) return { entries, green, smaller };
  const retest = readRetest(first, newest, compareReports(first, newest).rows);
  const gone = [...retest.deciding, ...retest.beside].filter(({ change }) => change === "gone");
  const names = nameChecks(planOf(first), { subject: { kind: shared.sample ? "sample" : "key" }, ...first.asked });
  return {
    entries,
    green,
    smaller,
    retest,
    compared: {
      deciding: retest.deciding.map(lean),
      beside: retest.beside.map(lean),
      names: gone.map(({ id }) => names.nameOf(id)),
      beforeAt: first.startedAt,
      afterAt: newest.startedAt,
    },
  };
}

/** Within one moment: the first run, a request, the run that answers it. */
function rankOf(entry: ThreadEntry): number {
  return entry.kind === "asked" ? 1 : entry.number === 1 ? 0 : 2;
}

/** The checks of a report as the plan of its run. */
export function planOf({ probes }: Pick<Report, "probes">) {
  return probes.map(({ id, group }) => ({ id, group, title: PROBE_LABELS[id].title }));
}

async function wordRun({ number, source, addedAt, report }: SharedRun, previous?: SharedRun): Promise<ThreadEntry> {
  const [finding] = report.findings;
  const kicker = signKicker(report, { fixBy: finding?.fixBy ?? null }, sentNothing({ report, sent: {} }));
  return {
    kind: "run",
    number,
    at: addedAt,
    verdict: report.verdict.status,
    ...(kicker ? { kicker } : {}),
    says: report.verdict.status === "clear" ? flippedIn(report, previous?.report) : await causeIn(report),
    selfReported: source === "self-reported",
  };
}

async function causeIn({ findings: [finding] }: Report): Promise<string> {
  return finding ? titleInSentence((await loadCauseWords(finding.cause, finding.variant)).title) : "nothing decides it";
}

function flippedIn(report: Report, previous: Report | undefined): string {
  if (!previous) return "";
  const { deciding } = readRetest(previous, report, compareReports(previous, report).rows);
  const flipped = deciding.filter(({ change }) => change === "flipped").length;
  return flipped > 0 ? `${flipped} flipped` : "";
}

function lean({ id, change, before, after }: ComparedProbe): ComparedRow {
  return {
    id,
    change,
    ...(before ? { before: { outcome: before.outcome } } : {}),
    ...(after ? { after: { outcome: after.outcome, durationMs: after.durationMs } } : {}),
  };
}
