import { KICKER_LOOKS } from "#components/report/sign.tsx";
import { stripLabel } from "#components/report/strip.tsx";
import type { SignLook } from "#components/report/verdict-icon.tsx";
import { leadForReaders, sentenceForReaders, titleForReaders } from "#components/shared/for-readers.ts";
import { leftOutOfTest, SMALLER_TEST } from "#components/shared/smaller-test.ts";
import { placesOf, quietChecks } from "#components/wizard/deciding-checks.ts";
import { type Case, loadCase } from "#components/wizard/load-case.ts";
import { sentNothing } from "#components/wizard/note-on-answer.ts";
import { flippedSays, greenWords, readRetest } from "#components/wizard/retest/retest-words.ts";
import { signKicker, signWords, unprovenSays, whoSays } from "#components/wizard/sign-words.ts";
import { PLACES } from "#lib/engine/remedies/places.ts";
import { TASK_LABELS, VERDICT_LABELS } from "#lib/explain/labels.ts";
import { sayTime } from "#lib/explain/said-of-report.ts";
import type { RemedyWords } from "#lib/explain/words.ts";
import { compareReports } from "#lib/report/compare-reports.ts";
import { INCLUDABLE, type Include, redactReport } from "#lib/report/redact-report.ts";
import type { Outcome, Report } from "#lib/report/schema.ts";
import type { RunSource } from "#lib/wire/report-answers.ts";
import { askedRoom } from "./picture-sizes.ts";

/** The runs of one link, oldest first. */
export type PictureThread = { readonly runs: readonly { readonly report: Report; readonly source: RunSource }[] };

/** The block at the lower right: the way on in yellow, else what the picture rests on. */
export type PictureCorner =
  | { readonly kind: "way"; readonly lead: string; readonly says: string; readonly place: string | null }
  | { readonly kind: "green" | "checked"; readonly lead: string; readonly says: string };

/** Everything a picture says. No id, key hint or model can stand in it: the words are made without them. */
export type PictureWords = {
  readonly look: SignLook;
  /** "Sample", "Self-reported", "Read from a text": what the reader must not take for a live run of ours. */
  readonly marks: readonly string[];
  readonly kicker: string;
  readonly asked: string;
  /** A step from one state to another is told by " → ". */
  readonly title: string;
  readonly sentence: string;
  /** In plan order; `quiet` holds places, from 0, of checks that only compare. */
  readonly strip: { readonly outcomes: readonly Outcome[]; readonly quiet: readonly number[]; readonly label: string };
  readonly corner: PictureCorner;
};

/** contract.md: never an id, a key hint or a model, whatever the link itself shows. */
const NOTHING = Object.fromEntries(INCLUDABLE.map((field) => [field, false])) as Include;
/** Names on one line before the rest is counted. */
const TASKS_NAMED = 3;
/** Letters that three lines hold. */
const SENTENCE_AT_MOST = 165;
/** A longer path does not stand on one line of the corner. */
const PLACE_AT_MOST = 34;
/** The Console's own pages; a page of documentation is not where something is fixed. */
const CONSOLES: ReadonlySet<string> = new Set(["platform.claude.com", "claude.ai"]);

/** What the picture of a link says: of its newest run, and of the way from the first to green. Throws without a run. */
export async function pictureWords({ runs }: PictureThread): Promise<PictureWords> {
  const [first, newest] = [runs[0], runs.at(-1)];
  if (!first || !newest) throw new Error("a picture needs a run");
  const { report } = newest;
  const found = await loadCase(redactReport(report, NOTHING));
  const retested = runs.length > 1 && report.verdict.status === "clear";
  const said = (retested && retestSays(first.report, report, found)) || signSays(report, found);
  const marks = marksOf(first, newest);
  const quiet = placesOf(report.probes, quietChecks(report));
  const outcomes = report.probes.map(({ outcome }) => outcome);
  return {
    look: said.look,
    marks,
    kicker: said.kicker,
    asked: askedSays(report, askedRoom(marks, said.kicker)),
    title: titleForReaders(said.title),
    sentence: inShort(plain(sentenceForReaders(said.sentence))),
    strip: { outcomes, quiet: [...quiet], label: stripLabel(outcomes, quiet) },
    corner: cornerOf(report, said, found),
  };
}

/** The picture in one sentence, for those who do not see it. */
export function pictureAlt({ marks, kicker, title, asked, corner, strip }: PictureWords): string {
  const parts = [
    `${[...marks, kicker].join(", ")}: ${title.replace(" → ", " to ")}`,
    `asked for ${asked}`,
    corner.kind === "way" ? `${small(corner.lead)}: ${small(corner.says)}` : `${small(corner.lead)} ${corner.says}`,
    strip.label,
  ];
  return `Latchkey report. ${parts.join("; ")}.`;
}

type Said = Pick<PictureWords, "look" | "kicker" | "title" | "sentence"> & {
  /** True where there is something left to do. */
  readonly way: boolean;
  /** "4 min 12 s" to green, where it was earned. */
  readonly took: string | null;
};

function signSays(report: Report, found: Case): Said {
  const { status } = report.verdict;
  const insteadOfVerdict = signKicker(report, found, sentNothing({ report, sent: {} }));
  const { title, sentence, way } = signWords(report, found);
  return {
    look: insteadOfVerdict ? KICKER_LOOKS[insteadOfVerdict] : status,
    kicker: insteadOfVerdict ?? VERDICT_LABELS[status],
    title,
    sentence,
    way: way !== null && status !== "clear",
    took: null,
  };
}

/** A clear run after the first: a smaller test, or the way to green where it was earned; null where nothing was in the way. */
function retestSays(before: Report, after: Report, found: Case): Said | null {
  const smaller = leftOutOfTest(before, after);
  if (smaller.length > 0) {
    return {
      look: "inconclusive",
      kicker: VERDICT_LABELS.inconclusive,
      title: SMALLER_TEST.title,
      sentence: SMALLER_TEST.sentence(smaller),
      way: false,
      took: null,
    };
  }
  if (before.verdict.status === "clear") return null;
  const retest = readRetest(before, after, compareReports(before, after).rows);
  const green = greenWords(before, after, retest);
  const { unproven } = after.verdict;
  const says = [...(unproven.length > 0 ? [`Not proven: ${unprovenSays(unproven)}.`] : []), flippedSays(retest)];
  const sign = { ...signSays(after, found), sentence: says.join(" ") };
  return green ? { ...sign, title: green.flip, took: green.took } : sign;
}

function cornerOf(report: Report, { way, took }: Said, { fixBy, remedies: [remedy] }: Case): PictureCorner {
  if (took !== null) return { kind: "green", lead: "Retested", says: `${took} to green` };
  if (way) {
    return {
      kind: "way",
      lead: leadForReaders(whoSays(fixBy)),
      says: remedy?.action ?? "Ask again",
      place: remedy ? placeOf(remedy) : null,
    };
  }
  const read = report.vantage === "pasted" ? "Read" : "Checked";
  return { kind: "checked", lead: read, says: sayTime(report.startedAt).replace(/(:\d\d):\d\d /, "$1 ") };
}

/** "Settings, Limits": the one Console page a remedy names. Where it names several, none of them is the place. */
function placeOf({ moves }: RemedyWords): string | null {
  const named = new Set(moves.flatMap(({ place }) => (place ? [place.id] : [])));
  const [only] = named;
  if (only === undefined || named.size > 1) return null;
  const [host = "", ...names] = PLACES[only].path;
  if (!CONSOLES.has(host) || names.length === 0 || names[0] === "Docs") return null;
  const path = (host === "claude.ai" ? [host, ...names] : names).join(", ");
  return path.length > PLACE_AT_MOST ? null : path;
}

function marksOf(first: PictureThread["runs"][number], newest: PictureThread["runs"][number]): string[] {
  const { report, source } = newest;
  const marks: string[] = [];
  if (report.vantage === "sample" || first.report.vantage === "sample") marks.push("Sample");
  const pasted = report.vantage === "pasted";
  if (source === "self-reported") marks.push(pasted ? "Self-reported, from a text" : "Self-reported");
  else if (pasted) marks.push("Read from a text");
  else if (first.source === "self-reported") marks.push("First run self-reported");
  return marks;
}

/** The asked tasks, which every view names beside the verdict; a partial one says which are refused. */
function askedSays({ verdict: { status, tasks } }: Report, room: number): string {
  const refused = tasks.filter(({ state }) => state === "refused");
  const partial = status === "partial";
  const others = tasks.filter(({ state }) => state !== "refused");
  const names = partial ? `${named(refused)} refused, ${named(others)} not` : named(tasks);
  if (names.length <= room) return names;
  return partial ? `${refused.length} of ${tasks.length} refused` : `${tasks.length} tasks`;
}

function named(tasks: Report["verdict"]["tasks"]): string {
  const names = tasks.map(({ id }) => TASK_LABELS[id]);
  if (names.length <= TASKS_NAMED) return names.join(", ");
  return `${names.slice(0, TASKS_NAMED - 1).join(", ")} and ${names.length - TASKS_NAMED + 1} more`;
}

/** Without marks for code and strong. */
function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1");
}

/** As many whole sentences as there is room for, the first at least. */
function inShort(text: string): string {
  const [first = "", ...others] = text.split(/(?<=[.?]) (?=[A-Z])/);
  let said = first;
  for (const sentence of others) {
    if (said.length + 1 + sentence.length > SENTENCE_AT_MOST) break;
    said += ` ${sentence}`;
  }
  return said;
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
