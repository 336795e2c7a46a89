import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { DECLARED_ERROR_TYPES } from "#lib/engine/api/error-types.ts";
import { SDK_READ, type Sourced } from "#lib/engine/api/fact.ts";
import { WRITTEN_ANSWERS } from "#lib/engine/api/known-answers.ts";
import { ENDPOINT_ROWS } from "#lib/engine/api/reference/endpoints.ts";
import { ENTERPRISE_SCOPES, KEY_KINDS } from "#lib/engine/api/reference/keys.ts";
import { DATES_HOLD, MODELS } from "#lib/engine/api/reference/models.ts";
import { ROLES_AND_RIGHTS } from "#lib/engine/api/reference/roles.ts";
import { SENTENCES, SENTENCES_VERIFIED } from "#lib/engine/api/sentences.ts";
import { WORDINGS, WORDINGS_VERIFIED } from "#lib/engine/pasted/wordings/register.ts";
import { PLACES, PLACES_VERIFIED } from "#lib/engine/remedies/places.ts";
import { REMEDY_IDS } from "#lib/engine/remedies/remedy-ids.ts";
import { loadCauseWords, loadRemedyWords } from "#lib/explain/load-words.ts";
import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "#lib/explain/pages-of-limits-and-places.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "#lib/explain/source-pages.ts";
import type { Source } from "#lib/explain/words.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";

/** One fact: what it is, where it stands, the day (ISO 8601) that source was last read. */
export type Fact = { readonly id: string; readonly source: string; readonly verified: string };
export type FactTable = { readonly table: string; readonly facts: readonly Fact[] };

type Page = { readonly url: string; readonly verified: string };

const PAGE_DAYS = new Map(
  [SOURCE_PAGES, INFERRED_FROM, LIMIT_PAGES, LIMITS_INFERRED_FROM]
    .flatMap((pages): Page[] => Object.values(pages))
    .map(({ url, verified }): [string, string] => [url, verified]),
);

/** Everything the catalogue asserts of the world, by table. */
export async function listFacts(): Promise<FactTable[]> {
  return [
    { table: "error codes", facts: KNOWN_ERROR_CODES.map(codeFact) },
    { table: "error types", facts: DECLARED_ERROR_TYPES.map((id) => ({ id, ...bySdk })) },
    { table: "sentences", facts: SENTENCES.map(({ id, source }) => cited(id, source, SENTENCES_VERIFIED)) },
    { table: "wordings", facts: WORDINGS.map(({ id, source }) => cited(id, source, WORDINGS_VERIFIED)) },
    { table: "known answers", facts: WRITTEN_ANSWERS.map(({ id, source, verified }) => ({ id, source, verified })) },
    { table: "models", facts: [...MODELS.flatMap(modelFacts), factOf("where the days hold", DATES_HOLD)] },
    { table: "endpoints", facts: ENDPOINT_ROWS.flatMap(endpointFacts) },
    { table: "roles", facts: ROLES_AND_RIGHTS.map((row) => factOf(row.id, row)) },
    { table: "kinds of keys", facts: KEY_KINDS.map((row) => factOf(row.id, row)) },
    { table: "scopes", facts: ENTERPRISE_SCOPES.map((row) => factOf(row.scope, row)) },
    {
      table: "places",
      facts: Object.entries(PLACES).map(([id, { source }]) => cited(id, source, PLACES_VERIFIED)),
    },
    { table: "words of causes", facts: await factsOfCauses() },
    { table: "words of remedies", facts: await factsOfRemedies() },
  ];
}

const bySdk = { source: SDK_READ.source, verified: SDK_READ.verified };

function factOf(id: string, { source, verified }: Sourced): Fact {
  return { id, source, verified };
}

/** A page has one day, wherever it is cited; the table's own day counts for pages that no words cite. */
function cited(id: string, source: string, tableDay: string): Fact {
  return { id, source, verified: PAGE_DAYS.get(source) ?? tableDay };
}

function codeFact(code: string): Fact {
  const declared = findErrorCode(code)?.basis === "official";
  return declared ? { id: code, ...bySdk } : { id: code, source: "clients that name it", verified: SENTENCES_VERIFIED };
}

function modelFacts(row: (typeof MODELS)[number]): Fact[] {
  return [
    factOf(row.id, row),
    ...(row.floor ? [factOf(`${row.id}, not sooner than`, row.floor)] : []),
    ...(row.replacementBy ? [factOf(`${row.id}, replacement`, row.replacementBy)] : []),
  ];
}

function endpointFacts(row: (typeof ENDPOINT_ROWS)[number]): Fact[] {
  const { scopesBy } = row.access;
  return [
    factOf(row.id, row),
    factOf(`${row.id}, credentials`, row.access),
    ...(scopesBy ? [factOf(`${row.id}, scopes`, scopesBy)] : []),
  ];
}

async function factsOfCauses(): Promise<Fact[]> {
  const words = await Promise.all(CAUSE_IDS.map((id) => loadCauseWords(id)));
  return words.flatMap(({ id, sources, variants }) => [
    ...factsOfSources(id, sources),
    ...Object.entries(variants ?? {}).flatMap(([variant, own]) =>
      factsOfSources(`${id}, ${variant}`, own.sources ?? []),
    ),
  ]);
}

async function factsOfRemedies(): Promise<Fact[]> {
  const words = await Promise.all(REMEDY_IDS.map(loadRemedyWords));
  return words.flatMap(({ id, sources }) => factsOfSources(id, sources));
}

function factsOfSources(id: string, sources: readonly Source[]): Fact[] {
  return sources.map(({ says, url, verified }) => ({ id: `${id}: ${says}`, source: url, verified }));
}
