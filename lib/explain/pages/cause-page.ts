import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { answersOf, type KnownAnswer } from "#lib/engine/api/known-answers.ts";
import { CAUSES } from "#lib/engine/causes/register.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Role } from "#lib/report/schema.ts";
import { loadCauseWords, sayText } from "../load-words.ts";
import { sayRequestCode } from "../said-of-request-codes.ts";
import type { CauseWords, LookAlike, Source } from "../words.ts";
import { aboutCause } from "./page-about.ts";
import { type PageRemedy, remedyPart } from "./remedy-part.ts";

export type WhoFixes = {
  readonly role: Role | null;
  readonly why: string;
  readonly also: readonly { readonly role: Role; readonly when: string }[];
};

export type PageVariant = {
  readonly id: string;
  readonly title: string;
  readonly sentence?: string;
  readonly whatIsSo: readonly string[];
  readonly who: WhoFixes;
  /** True where somebody else fixes it, or for another reason, than the cause itself says. */
  readonly ownWho: boolean;
  readonly retest?: string;
  readonly remedies: readonly string[];
};

export type NamedLookAlike = LookAlike & { readonly title: string };
export type PageCode = {
  readonly code: string;
  readonly basis: "official" | "reported";
  readonly status?: number;
  readonly means?: string;
};

/** A cause's page: the register's words and facts, with no report behind them. */
export type CausePage = {
  readonly id: CauseId;
  readonly title: string;
  readonly sentence: string;
  readonly whatIsSo: readonly string[];
  readonly fixBy: Role | null;
  readonly alsoFixBy: readonly Role[];
  readonly byPaste: boolean;
  readonly retrying: CauseWords["retrying"];
  readonly statuses: readonly number[];
  readonly types: readonly string[];
  readonly codes: readonly PageCode[];
  readonly answers: readonly KnownAnswer[];
  readonly lookAlikes: readonly NamedLookAlike[];
  /** What other pages say of this cause as a look-alike of theirs. */
  readonly takenFor: readonly NamedLookAlike[];
  readonly who: WhoFixes;
  readonly variants: readonly PageVariant[];
  /** The cause's own first, then what only a variant has. */
  readonly remedies: readonly PageRemedy[];
  readonly retest: string;
  readonly sources: readonly Source[];
  /** The newest day a fact of this page was verified. */
  readonly verified: string;
};

const pages = new Map<CauseId, Promise<CausePage>>();

/** The page of one cause; made once a process, since nothing in it depends on who asks. */
export function loadCausePage(id: CauseId): Promise<CausePage> {
  const known = pages.get(id);
  if (known) return known;
  const loading = makeCausePage(id);
  pages.set(id, loading);
  return loading;
}

async function makeCausePage(id: CauseId): Promise<CausePage> {
  const [words, titles, takenFor] = await Promise.all([loadCauseWords(id), loadTitles(), readTakenFor(id)]);
  const about = aboutCause(id);
  const cause = CAUSES[id];
  const who = whoOf(words, cause.fixBy, about);
  const variants = Object.entries(words.variants ?? {}).map(([variant, own]) => variantPart(words, who, variant, own));
  const remedies = await readRemedies(id, variants);
  const answers = answersOf(id);
  const codes = codesOf(id, answers);
  const parts = Object.values(words.variants ?? {});
  const lookAlikes = uniqueBy(
    [...words.lookAlikes, ...parts.flatMap((own) => own.lookAlikes ?? [])].filter(({ cause }) => cause !== id),
    ({ cause }) => cause,
  );
  const sources = uniqueBy(
    [...words.sources, ...parts.flatMap((own) => own.sources ?? []), ...remedies.flatMap((remedy) => remedy.sources)],
    ({ says, url }) => `${says} ${url}`,
  );
  return {
    id,
    title: words.title,
    sentence: words.onPage?.sentence ?? sayText(words.sentence, about),
    whatIsSo: whatIsSoOf(words, about),
    fixBy: cause.fixBy,
    alsoFixBy: cause.alsoFixBy,
    byPaste: cause.byPaste === true,
    retrying: words.retrying,
    statuses: sorted(
      answers.flatMap(({ status, surface }) =>
        status !== undefined && surface !== "gateway" && surface !== "other-provider" ? [status] : [],
      ),
    ),
    types: [...new Set(answers.flatMap(({ type }) => (type === undefined ? [] : [type])))],
    codes,
    answers,
    lookAlikes: lookAlikes.map((row) => ({ ...row, title: titles[row.cause] })),
    takenFor: takenFor.filter(({ cause }) => !lookAlikes.some((row) => row.cause === cause)),
    who,
    variants,
    remedies,
    retest: sayText(words.retest, about),
    sources,
    verified:
      [...sources.map(({ verified }) => verified), ...answers.map(({ verified }) => verified)].sort().at(-1) ?? "",
  };
}

function whatIsSoOf(
  words: Pick<CauseWords, "onPage"> & { readonly whatIsSo: CauseWords["whatIsSo"] },
  about: ReturnType<typeof aboutCause>,
) {
  return words.whatIsSo.map((say, index) => words.onPage?.whatIsSo?.[index] ?? sayText(say, about));
}

function whoOf(
  words: Pick<CauseWords, "whoCanFix" | "alsoWho">,
  role: Role | null,
  about: ReturnType<typeof aboutCause>,
): WhoFixes {
  return { role, why: sayText(words.whoCanFix, about), also: words.alsoWho };
}

function variantPart(
  words: CauseWords,
  ofCause: WhoFixes,
  variant: string,
  own: NonNullable<CauseWords["variants"]>[string],
): PageVariant {
  const about = aboutCause(words.id, variant);
  const rule = CAUSES[words.id].variants?.[variant];
  const who = whoOf({ whoCanFix: words.whoCanFix, alsoWho: words.alsoWho, ...own }, rule?.fixBy ?? ofCause.role, about);
  const sentence = own.onPage?.sentence ?? (own.sentence === undefined ? undefined : sayText(own.sentence, about));
  return {
    id: variant,
    title: own.title ?? `${words.title}: ${variant.replace(/[-_]/g, " ")}`,
    ...(sentence === undefined ? {} : { sentence }),
    whatIsSo: own.whatIsSo
      ? whatIsSoOf({ whatIsSo: own.whatIsSo, ...(own.onPage ? { onPage: own.onPage } : {}) }, about)
      : [],
    who,
    ownWho: rule?.fixBy !== undefined || own.whoCanFix !== undefined || own.alsoWho !== undefined,
    ...(own.retest === undefined ? {} : { retest: sayText(own.retest, about) }),
    remedies: rule?.remedies ?? CAUSES[words.id].remedies,
  };
}

/** Each remedy once; again for a variant only where its moves are others. */
async function readRemedies(id: CauseId, variants: readonly PageVariant[]): Promise<readonly PageRemedy[]> {
  const outline = ({ id: remedy, headline, moves }: PageRemedy) =>
    [remedy, headline, ...moves.map(({ title }) => title)].join("\n");
  const own = await Promise.all(CAUSES[id].remedies.map((remedy) => remedyPart(remedy, aboutCause(id))));
  const ofVariants = await Promise.all(
    variants.flatMap(({ id: variant, remedies }) =>
      (remedies as readonly PageRemedy["id"][]).map(async (remedy) => ({
        ...(await remedyPart(remedy, aboutCause(id, variant))),
        variant,
      })),
    ),
  );
  return uniqueBy([...own, ...ofVariants], outline);
}

function codesOf(id: CauseId, answers: readonly KnownAnswer[]): readonly PageCode[] {
  return KNOWN_ERROR_CODES.flatMap((code) => {
    const row = findErrorCode(code);
    if (row?.cause !== id) return [];
    const status = answers.find((answer) => answer.code === code)?.status;
    const means = sayRequestCode(code);
    return [{ code, basis: row.basis, ...(status ? { status } : {}), ...(means ? { means } : {}) }];
  });
}

async function readTakenFor(id: CauseId): Promise<readonly NamedLookAlike[]> {
  const all = await Promise.all(CAUSE_IDS.filter((other) => other !== id).map((other) => loadCauseWords(other)));
  return all.flatMap(({ id: cause, title, lookAlikes }) =>
    lookAlikes.filter((row) => row.cause === id).map((row) => ({ ...row, cause, title })),
  );
}

let titles: Promise<Readonly<Record<CauseId, string>>> | undefined;

/** The title of every cause, by id. */
export function loadTitles(): Promise<Readonly<Record<CauseId, string>>> {
  titles ??= Promise.all(CAUSE_IDS.map(async (id) => [id, (await loadCauseWords(id)).title] as const)).then(
    (entries) => Object.fromEntries(entries) as Record<CauseId, string>,
  );
  return titles;
}

/** Of rows with the same key the first. */
function uniqueBy<Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const isNew = !seen.has(key(row));
    seen.add(key(row));
    return isNew;
  });
}

const sorted = (values: readonly number[]): readonly number[] => [...new Set(values)].toSorted((a, b) => a - b);
