import { titleInSentence } from "#components/wizard/title-words.ts";
import { VERDICT_LABELS } from "#lib/explain/labels.ts";
import type { ReportPlace, SaidReport } from "#lib/explain/report-blocks.ts";
import { reportMail } from "#lib/explain/report-mail.ts";
import { reportMarkdown } from "#lib/explain/report-markdown.ts";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { rolePhraseForReaders } from "./for-readers.ts";
import { wordShared } from "./word-shared.ts";
import type { WordedShared } from "./worded-shared.ts";

/** What is copied from a link: Markdown for an issue, plain text for a mail. */
export type ReportTexts = { readonly markdown: string; readonly mail: string };

/** The texts of a link's newest run, with its words and what changed since the first. In the server and in the tab alike. */
export async function reportTexts(shared: SharedReport): Promise<ReportTexts> {
  return textsOf(shared, await wordShared(shared));
}

/** The same where the words are there already. */
export function textsOf({ url, source, report, runs }: SharedReport, worded: WordedShared): ReportTexts {
  const first = runs.length > 1 ? runs[0] : undefined;
  const place: ReportPlace = { url, source, ...(first ? { before: first.report, beforeSource: first.source } : {}) };
  const said = saidReport(worded);
  return { markdown: reportMarkdown(report, said, place), mail: reportMail(report, said, place) };
}

function saidReport({ sign, cause, steps, rows, notes, settledBy }: WordedShared): SaidReport {
  const role = steps ? cause?.who?.role : undefined;
  return {
    verdict: sign.kicker ?? VERDICT_LABELS[sign.verdict],
    title: sign.title,
    // The whole list stands among the facts.
    sentence: sign.sentence.startsWith("Not proven:") ? "" : sign.sentence,
    ...(cause ? { causeTitle: cause.title } : {}),
    ...(role && role !== "nobody" ? { fixedBy: rolePhraseForReaders(role) } : {}),
    ...(steps
      ? { steps: { heading: `${steps.heading}: ${titleInSentence(steps.headline)}`, steps: steps.moves } }
      : {}),
    ...(settledBy ? { settledBy } : {}),
    notes,
    beside: new Set(rows.flatMap(({ quiet, result }) => (quiet ? [result.id] : []))),
  };
}
