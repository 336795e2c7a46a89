import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Role } from "#lib/report/schema.ts";
import { loadCausePage } from "./cause-page.ts";
import { SYMPTOMS } from "./symptoms.ts";

/** A text a search may find a cause by, and what it is. */
export type Term = { readonly kind: "code" | "type" | "form" | "message" | "symptom"; readonly text: string };

/** One line of the index, with everything it is found by. */
export type CauseLine = {
  readonly id: CauseId;
  readonly title: string;
  readonly sentence: string;
  readonly fixBy: Role | null;
  /** Empty where no answer of the API is known for it. */
  readonly statuses: readonly number[];
  readonly terms: readonly Term[];
};

let lines: Promise<readonly CauseLine[]> | undefined;

/** Every cause in the register's order: keys first, what a request says last. */
export function loadCauseIndex(): Promise<readonly CauseLine[]> {
  lines ??= Promise.all(CAUSE_IDS.map(lineOf));
  return lines;
}

async function lineOf(id: CauseId): Promise<CauseLine> {
  const page = await loadCausePage(id);
  const terms: Term[] = [
    ...page.codes.map(({ code }) => ({ kind: "code" as const, text: code })),
    ...page.types.map((text) => ({ kind: "type" as const, text })),
    ...page.variants.map(({ title }) => ({ kind: "form" as const, text: title })),
    ...page.answers.flatMap(({ message }) => (message ? [{ kind: "message" as const, text: message }] : [])),
    ...SYMPTOMS.filter(({ causes }) => causes.includes(id)).map(({ says }) => ({
      kind: "symptom" as const,
      text: says,
    })),
  ];
  const seen = new Set<string>();
  return {
    id,
    title: page.title,
    sentence: page.sentence,
    fixBy: page.fixBy,
    statuses: page.statuses,
    terms: terms.filter(({ kind, text }) => !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`)),
  };
}
