import { PLACES } from "#lib/engine/remedies/places.ts";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { type CausePage, loadCausePage } from "#lib/explain/pages/cause-page.ts";
import type { PageMove, PageRemedy } from "#lib/explain/pages/remedy-part.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { CauseAnswer, CauseList, CauseSummary } from "#lib/wire/cause-answers.ts";

type UrlOf = (path: string) => string;

/** The catalogue: every cause with what it is found by. */
export async function listCauses(urlOf: UrlOf): Promise<CauseList> {
  const pages = await Promise.all(CAUSE_IDS.map(loadCausePage));
  const causes = pages.map((page) => ({ ...summaryOf(page, urlOf), variants: page.variants.map(({ id }) => id) }));
  return { catalogue: CATALOGUE_DATE, causes };
}

/** All that the catalogue holds of one cause. */
export async function describeCause(id: CauseId, urlOf: UrlOf): Promise<CauseAnswer> {
  const page = await loadCausePage(id);
  return {
    catalogue: CATALOGUE_DATE,
    cause: {
      ...summaryOf(page, urlOf),
      whatIsSo: [...page.whatIsSo],
      retrying: page.retrying,
      variants: page.variants.map(({ id, title, sentence, who, whatIsSo }) => ({
        id,
        title,
        ...(sentence === undefined ? {} : { sentence }),
        fixBy: who.role,
        whatIsSo: [...whatIsSo],
      })),
      knownAnswers: page.answers.map(({ cause: _cause, ...answer }) => answer),
      lookAlikes: page.lookAlikes.map(({ cause, looksLike, difference }) => ({ cause, looksLike, difference })),
      remedies: page.remedies.map(remedyOf),
      retest: page.retest,
      sources: page.sources.map(({ says, url, kind, verified }) => ({ says, url, kind, verified })),
    },
  };
}

function summaryOf(page: CausePage, urlOf: UrlOf): Omit<CauseSummary, "variants"> {
  const { id, title, sentence, fixBy, alsoFixBy, statuses, types, codes } = page;
  return {
    id,
    url: urlOf(`/causes/${id}`),
    title,
    sentence,
    fixBy,
    alsoFixBy: [...alsoFixBy],
    statuses: [...statuses],
    types: [...types],
    codes: codes.map(({ code }) => code),
  };
}

function remedyOf({ id, variant, action, headline, sentence, moves }: PageRemedy) {
  return { id, ...(variant === undefined ? {} : { variant }), action, headline, sentence, steps: moves.map(stepOf) };
}

/** The lines to change stand in the page; a program is told what they change. */
function stepOf({ title, say, caution, code, place }: PageMove) {
  const change = (code?.curl?.lines ?? []).filter(({ mark }) => mark !== undefined);
  const said = [
    ...say,
    ...(place ? [`Look for: ${place.lookFor}.`] : []),
    ...change.map(
      ({ text, mark }) => `${mark === "add" ? "Add" : "Take out"}: \`${text.trim().replace(/\s*\\$/, "")}\``,
    ),
    ...(caution ? [caution] : []),
  ];
  return { title, text: said.length > 0 ? said.join("\n") : title, ...(place ? { url: PLACES[place.id].url } : {}) };
}
