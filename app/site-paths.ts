import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { loadCausePage } from "#lib/explain/pages/cause-page.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";

/** A public page, and the newest day of what it says, where that is known. */
export type SitePath = { readonly path: string; readonly verified?: string };

/** Pages of their own, beside those of the causes; one enters here once it exists. */
const PAGES: readonly SitePath[] = [
  { path: "/" },
  { path: "/causes" },
  { path: "/insufficient-permissions" },
  { path: "/reference", verified: CATALOGUE_DATE },
  { path: "/reference/models", verified: CATALOGUE_DATE },
  { path: "/reference/endpoints", verified: CATALOGUE_DATE },
  { path: "/reference/roles", verified: CATALOGUE_DATE },
  { path: "/reference/keys", verified: CATALOGUE_DATE },
  { path: "/privacy" },
];

/** Every page that a search engine may show. */
export async function listSitePaths(): Promise<readonly SitePath[]> {
  const causes = await Promise.all(CAUSE_IDS.map(loadCausePage));
  return [...PAGES, ...causes.map(({ id, verified }) => ({ path: `/causes/${id}`, verified }))];
}
