import type { CauseLine, Term } from "#lib/explain/pages/cause-index.ts";

/** What is asked of the index; both empty: everything. */
export type CauseQuery = { readonly text: string; readonly status: string };

/** A cause that fits, and the term it was found by, where that is not on its face. */
export type FoundCause = { readonly line: CauseLine; readonly by?: Term };

const LONGEST_QUERY = 200;
/** The chip for causes that no answer of the API names. */
export const NO_STATUS = "none";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[“”‘’'"`]/g, "")
    .replace(/[\s_-]+/g, " ")
    .trim();

/**
 * The causes whose id, title, sentence, status or one of whose terms holds every word of the text; those that hold it
 * as it stands come first. Words are compared without case, quotes and the difference of `_`, `-` and space.
 */
export function searchCauses(lines: readonly CauseLine[], query: CauseQuery): readonly FoundCause[] {
  const ofStatus = lines.filter(({ statuses }) => hasStatus(statuses, query.status));
  const phrase = plain(query.text.slice(0, LONGEST_QUERY));
  if (phrase === "") return ofStatus.map((line) => ({ line }));
  const found = ofStatus.flatMap((line) => findIn(line, phrase));
  return found.toSorted((a, b) => a.rank - b.rank).map(({ line, by }) => ({ line, ...(by ? { by } : {}) }));
}

function findIn(line: CauseLine, phrase: string): readonly (FoundCause & { readonly rank: number })[] {
  const code = line.terms.find(({ kind, text }) => kind === "code" && plain(text) === phrase);
  if (code) return [{ line, by: code, rank: -1 }];
  const face = plain(`${line.id} ${line.title}`);
  if (face.includes(phrase)) return [{ line, rank: 0 }];
  const exact = line.terms.find(({ text }) => plain(text).includes(phrase));
  if (exact) return [{ line, by: exact, rank: exact.kind === "code" ? 0 : 1 }];
  // A whole answer that was pasted holds the sentence, not the other way round.
  const inside = line.terms.find(
    ({ kind, text }) => kind !== "type" && text.length > 11 && phrase.includes(plain(text)),
  );
  if (inside) return [{ line, by: inside, rank: 1 }];
  const words = phrase.split(" ");
  const has = (text: string) => words.every((word) => startsAWord(text, word));
  if (has(`${face} ${line.sentence} ${line.statuses.join(" ")}`)) return [{ line, rank: 2 }];
  const all = [face, line.sentence, line.statuses.join(" "), ...line.terms.map(({ text }) => text)].join(" ");
  if (!has(all)) return [];
  const by = line.terms.find(({ text }) => words.some((word) => word.length > 3 && startsAWord(text, word)));
  return [{ line, rank: 3, ...(by ? { by } : {}) }];
}

/** "hold" is in "on hold", and not in "threshold". */
function startsAWord(text: string, word: string): boolean {
  return ` ${plain(text)}`.includes(` ${word}`);
}

function hasStatus(statuses: readonly number[], asked: string): boolean {
  if (asked === "") return true;
  if (asked === NO_STATUS) return statuses.length === 0;
  if (asked === "5xx") return statuses.some((status) => status >= 500);
  return statuses.includes(Number(asked));
}

/** The chips: every status that a cause has, those of the server in one, then those without any. */
export function statusChips(
  lines: readonly CauseLine[],
): readonly { readonly value: string; readonly label: string }[] {
  const all = new Set(lines.flatMap(({ statuses }) => statuses));
  const below = [...all].filter((status) => status < 500).toSorted((a, b) => a - b);
  return [
    ...below.map((status) => ({ value: String(status), label: String(status) })),
    { value: "5xx", label: "5xx" },
    { value: NO_STATUS, label: "No status" },
  ];
}

/** What an address asks; anything it does not offer counts as not asked. */
export function readQuery(asked: { readonly q?: unknown; readonly status?: unknown }): CauseQuery {
  const text = typeof asked.q === "string" ? asked.q.slice(0, LONGEST_QUERY) : "";
  const status = typeof asked.status === "string" && /^(?:\d{3}|5xx|none)$/.test(asked.status) ? asked.status : "";
  return { text, status };
}

/** The address of a question: "" where nothing is asked. */
export function writeQuery({ text, status }: CauseQuery): string {
  const params = new URLSearchParams();
  if (text.trim() !== "") params.set("q", text);
  if (status !== "") params.set("status", status);
  const query = params.toString();
  return query === "" ? "" : `?${query}`;
}
