import { prescribe } from "#lib/engine/prescribe.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { loadCauseWords, loadRemedyWords, remedyFor } from "#lib/explain/load-words.ts";
import type { About, CauseWords, RemedyWords } from "#lib/explain/words.ts";
import type { Finding, Report, Role } from "#lib/report/schema.ts";
import { type ExplainingRows, explainingRows } from "./explaining-rows.ts";

/** One finding with its words. */
export type WordedFinding = { readonly finding: Finding; readonly words: CauseWords; readonly about: About };

/** Everything the screens say of one report: the finding that decides, its remedies, the others. */
export type Case = {
  readonly main: WordedFinding | null;
  readonly others: readonly WordedFinding[];
  /** Titles of the causes that look alike, by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly fixBy: Role | null;
  readonly remedyIds: readonly RemedyId[];
  /** The first is the one action. Empty without a finding. */
  readonly remedies: readonly RemedyWords[];
  /** What the reference holds of the model, the endpoints and the roles this is about. */
  readonly explaining: ExplainingRows;
};

const cases = new WeakMap<Report, Promise<Case>>();

/** The words for a report; one promise a report, so that a screen that comes back has them at once. */
export function loadCase(report: Report): Promise<Case> {
  const known = cases.get(report);
  if (known) return known;
  const loading = readCase(report);
  cases.set(report, loading);
  // A chunk that could not be fetched is asked for again the next time.
  loading.catch(() => cases.delete(report));
  return loading;
}

async function readCase(report: Report): Promise<Case> {
  const [main = null, ...others] = await Promise.all(report.findings.map((finding) => wordFinding(finding, report)));
  if (!main) {
    const explaining = await explainingRows(report, null, undefined);
    return { main: null, others: [], titles: {}, fixBy: null, remedyIds: [], remedies: [], explaining };
  }
  const { fixBy, remedies } = prescribe(main.finding, report.vantage);
  const [words, titles, explaining] = await Promise.all([
    Promise.all(remedies.map(loadRemedyWords)),
    Promise.all(main.words.lookAlikes.map(async ({ cause }) => [cause, (await loadCauseWords(cause)).title] as const)),
    explainingRows(report, main.finding, remedies[0]),
  ]);
  return {
    main,
    others,
    titles: Object.fromEntries(titles),
    fixBy: main.finding.fixBy ?? fixBy ?? null,
    remedyIds: remedies,
    remedies: words.map((each) => remedyFor(each, main.about)),
    explaining,
  };
}

async function wordFinding(finding: Finding, report: Report): Promise<WordedFinding> {
  return { finding, words: await loadCauseWords(finding.cause, finding.variant), about: { report, finding } };
}
