import { pictureAlt, pictureWords } from "#components/shared/picture/picture-words.ts";
import { wordShared } from "#components/shared/word-shared.ts";
import type { WordedShared } from "#components/shared/worded-shared.ts";
import type { OpenLink } from "#lib/server/shared-reports/find-link.ts";
import { sharedReport } from "../../api/v1/reports/shared-report.ts";

export type WordedLink = {
  readonly worded: WordedShared;
  /** What the link's picture shows, in one sentence. */
  readonly pictureAlt: string;
};

const KEPT_AT_MOST = 500;
const KEPT_MS = 60_000;
/** A link's words by its version, about 10 kB each: a page that many have open is worded once. */
const kept = new Map<string, { readonly words: Promise<WordedLink>; readonly untilMs: number }>();

/**
 * The words of a link that was just read: the database has said that it is open, so what is kept here opens nothing.
 *
 * @throws Refusal `report-newer`
 */
export function wordedLink(id: string, link: OpenLink, nowMs: number): Promise<WordedLink> {
  const key = `${id} ${link.version}`;
  const known = kept.get(key);
  if (known && known.untilMs > nowMs) return known.words;
  kept.delete(key);
  for (const [oldest, { untilMs }] of kept) {
    if (kept.size < KEPT_AT_MOST && untilMs > nowMs) break;
    kept.delete(oldest);
  }
  const words = wordLink(id, link);
  kept.set(key, { words, untilMs: nowMs + KEPT_MS });
  words.catch(() => kept.get(key)?.words === words && kept.delete(key));
  return words;
}

async function wordLink(id: string, link: OpenLink): Promise<WordedLink> {
  const shared = sharedReport(id, link);
  const [worded, words] = await Promise.all([wordShared(shared), pictureWords(shared)]);
  return { worded, pictureAlt: pictureAlt(words) };
}
