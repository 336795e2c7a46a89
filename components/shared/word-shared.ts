import type { LabRow } from "#components/report/lab-table.tsx";
import { askedForSays } from "#components/wizard/asked-for.ts";
import { askedIn, placesOf, quietChecks } from "#components/wizard/deciding-checks.ts";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { nameChecks } from "#components/wizard/name-checks.ts";
import { noteOnAnswer, sentNothing } from "#components/wizard/note-on-answer.ts";
import { retestSign } from "#components/wizard/retest/retest-sign.ts";
import { greenSays, type Retest } from "#components/wizard/retest/retest-words.ts";
import { timeToGreenMs } from "#components/wizard/retest/watch-schedule.ts";
import { evidenceWords } from "#components/wizard/review/evidence-words.ts";
import { messageSettles, signKicker, signWords } from "#components/wizard/sign-words.ts";
import { MESSAGE_BOUND, spentSays } from "#components/wizard/spent-words.ts";
import { tabTitle } from "#components/wizard/tab-title.ts";
import { sayDuration } from "#components/wizard/time-words.ts";
import { UNPROVEN_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { sayText } from "#lib/explain/load-words.ts";
import { notesOfReport } from "#lib/explain/notes-of-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { leadForReaders, rolePhraseForReaders, sentenceForReaders, titleForReaders } from "./for-readers.ts";
import { SMALLER_TEST } from "./smaller-test.ts";
import { wordFields } from "./word-fields.ts";
import { wordSteps } from "./word-steps.ts";
import { planOf, wordThread } from "./word-thread.ts";
import type { WordedCause, WordedShared, WordedSign, WordedStrip } from "./worded-shared.ts";

/** Everything a link's page says, from what its route answers. In the server and in the tab alike; no time, no chance. */
export async function wordShared(shared: SharedReport): Promise<WordedShared> {
  const report = oneRowEach(shared.report);
  const first = shared.runs[0]?.report ?? report;
  const many = shared.runs.length > 1;
  const [found, foundFirst, { retest, ...thread }] = await Promise.all([
    loadCase(report),
    many ? loadCase(first) : null,
    wordThread({ ...shared, report }),
  ]);
  const selfReported = shared.source === "self-reported";
  const pasted = report.vantage === "pasted";
  const nothingSent = sentNothing({ report, sent: {} });
  const firstReported = !selfReported && shared.runs[0]?.source === "self-reported";
  const marks = [
    ...(shared.sample ? ["Sample"] : []),
    ...(selfReported ? ["Self-reported"] : []),
    // The sign counts what flipped and how long it took from that run.
    ...(firstReported ? [FIRST_REPORTED] : []),
  ];
  const sign = wordSign({ report, first, found, retest, smaller: thread.smaller, nothingSent, marks });
  const steps = sign.way?.href === STEPS ? wordSteps(found) : null;
  const evidence = evidenceWords(found, shared.include.organizationId);
  const earned = retest && thread.green ? greenSays(first, report, retest) : null;
  const cause = wordCause(found) ?? (foundFirst && wordCause(foundFirst));
  const was = foundFirst?.main?.words.title;
  const retrying = found.main?.words.retrying;
  const clear = report.verdict.status === "clear";
  return {
    id: shared.id,
    url: shared.url,
    version: shared.version,
    createdAt: shared.createdAt,
    expiresAt: shared.expiresAt,
    sample: shared.sample,
    selfReported,
    pasted,
    origin: originSays(shared, report),
    title: [
      ...marks,
      tabTitle({ ...report, verdict: { ...report.verdict, status: sign.verdict } }, found, nothingSent),
    ].join(" · "),
    description: describe(sign, found, report),
    sign,
    facts: {
      ...(found.main ? { confidence: found.main.finding.confidence } : {}),
      ...(many ? { before: wordStrip(first) } : {}),
      checks: wordStrip(report),
      askedFor: askedForSays(report),
      ...(was ? { was } : {}),
      ...(earned ? { timeToGreen: sayDuration(timeToGreenMs(first, report)) } : {}),
      spent: spentSays(report.spent),
    },
    ...(steps ? { steps } : {}),
    ...(evidence ? { evidence } : {}),
    notProven: clear ? report.verdict.unproven.map((each) => UNPROVEN_LABELS[each]) : [],
    ...(clear && messageSettles(report) ? { settledBy: `One real message would show more. ${MESSAGE_BOUND}.` } : {}),
    notes: notesOfReport(report),
    ...(cause ? { cause } : {}),
    rows: wordRows(shared, report, nothingSent),
    thread,
    fields: wordFields(shared.include, report),
    key: {
      // A text without a key in it has no kind of key.
      ...(pasted && report.credential.kind === "unrecognized" ? {} : { kind: report.credential.kind }),
      ...(retrying && !clear ? { retrying } : {}),
    },
    sameChecks: sameChecks(report),
    retest: { ...shared.retestRequests, offered: steps !== null && found.fixBy !== "nobody" },
  };
}

/** A later run of ours stands against one that somebody told. */
export const FIRST_REPORTED = "First run self-reported";

/** Where the yellow block leads. */
export const STEPS = "#steps";

/** Start page with the same tasks and model, for a key of the reader's own. */
function sameChecks({ asked }: Report): string {
  const model = asked.model === undefined ? "" : `&model=${encodeURIComponent(asked.model)}`;
  return `/?tasks=${[...new Set(asked.tasks)].join(",")}${model}`;
}

/** A report that was written elsewhere may name a check twice; a row is one check. */
function oneRowEach(report: Report): Report {
  const ids = new Set(report.probes.map(({ id }) => id));
  if (ids.size === report.probes.length) return report;
  return { ...report, probes: [...ids].flatMap((id) => report.probes.find((probe) => probe.id === id) ?? []) };
}

type Signed = {
  readonly report: Report;
  readonly first: Report;
  readonly found: Case;
  readonly retest: Retest | undefined;
  readonly smaller: readonly string[];
  readonly nothingSent: boolean;
  readonly marks: readonly string[];
};

function wordSign({ report, first, found, retest, smaller, nothingSent, marks }: Signed): WordedSign {
  const kicker = signKicker(report, found, nothingSent);
  const mark = marks.length > 0 ? { mark: marks.join(" · ") } : {};
  const { status } = report.verdict;
  if (status === "clear" && smaller.length > 0) {
    return {
      verdict: "inconclusive",
      ...mark,
      title: SMALLER_TEST.title,
      sentence: SMALLER_TEST.sentence(smaller),
    };
  }
  const alone = signWords(report, found);
  const { title, sentence } = retest
    ? retestSign({ before: first, reviewed: first, after: report, retest, found })
    : alone;
  const { way } = alone;
  const href = way?.to === "update" ? STEPS : way?.to === "again" ? sameChecks(report) : null;
  return {
    verdict: status,
    ...(kicker ? { kicker } : {}),
    ...mark,
    title: titleForReaders(title),
    sentence: sentenceForReaders(sentence),
    ...(way && href ? { way: { lead: leadForReaders(way.lead), action: way.action, href } } : {}),
  };
}

function wordCause({ main, fixBy }: Case): WordedCause | null {
  if (!main) return null;
  const { words, about, finding } = main;
  return {
    id: finding.cause,
    title: words.title,
    paragraphs: words.whatIsSo.map((say) => sayText(say, about)),
    ...(fixBy ? { who: { role: fixBy, why: sayText(words.whoCanFix, about), also: words.alsoWho } } : {}),
  };
}

function wordStrip(report: Report): WordedStrip {
  return {
    at: report.startedAt,
    marks: report.probes.map(({ outcome }) => outcome),
    quiet: [...placesOf(report.probes, quietChecks(report))],
  };
}

function wordRows({ sample }: SharedReport, report: Report, nothingSent: boolean): readonly LabRow[] {
  const named = {
    subject: { kind: report.vantage === "pasted" ? "pasted" : sample ? "sample" : "key" },
    model: askedIn(report).model,
    workspaceId: report.asked.workspaceId,
  } as const;
  const names = nameChecks(planOf(report), { ...named, model: report.asked.model });
  const quiet = quietChecks(report);
  return report.probes.map((result, index) => {
    const note = noteOnAnswer(result, named, nothingSent);
    return {
      number: index + 1,
      // To whoever opens the link it is nobody's own text.
      name: { ...names.nameOf(result.id), ...(result.id === "pasted" ? { path: "Read in the text" } : {}) },
      result,
      ...(note === undefined ? {} : { note }),
      ...(quiet.has(result.id) ? { quiet: true } : {}),
    };
  });
}

function originSays({ source, sample, runs }: SharedReport, { vantage }: Report): string {
  const from = vantage === "pasted" ? "read from an error text" : "";
  if (source === "self-reported") return [from, "not from a run of this server"].filter(Boolean).join(", ");
  const own = sample ? "from a sample run" : from || "from a live run";
  return runs[0]?.source === "self-reported" ? `${own}; the first run was not from this server` : own;
}

/** For link previews: the verdict, the cause and who acts. Sentences may name a model, so none stands here. */
function describe({ verdict, kicker, title, mark }: WordedSign, { main, fixBy }: Case, report: Report): string {
  const who = verdict !== "clear" && main && fixBy ? ` Fixed by ${rolePhraseForReaders(fixBy)}.` : "";
  const head = `${mark ? `${mark}. ` : ""}${kicker ?? VERDICT_LABELS[verdict]}: ${title}`;
  return `${head.endsWith(".") ? head : `${head}.`}${who} Asked for: ${askedForSays(report)}.`;
}
