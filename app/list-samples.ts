import type { SampleCard } from "#components/wizard/sample-card.ts";
import { loadCauseWords } from "#lib/explain/load-words.ts";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";

/** What a person most often meets stands first; the rest follows in register order. */
const FIRST = [
  "workspace-id-required",
  "model-retired",
  "spend-tier-threshold",
  "credit-balance-too-low",
  "key-invalid",
  "permission-scope-missing",
  "rate-limited",
  "healthy",
];
const HEALTHY_TITLES: Readonly<Record<string, string>> = {
  healthy: "Nothing wrong with the key",
  "healthy-admin": "A healthy Admin key",
  "healthy-oauth": "A healthy OAuth token",
};
/** What tells two samples of one cause apart. */
const APART: Readonly<Record<string, string>> = {
  "permission-scope-missing": "said in words",
  "scope-missing-code": "said by code",
  "wrong-credential-kind-admin-vs-standard": "Admin key on messages",
  "ordinary-key-on-admin": "ordinary key on Admin",
};

/** The sandbox's scenarios as the picker shows them; those made for robustness tests stay out. */
export async function listSamples(): Promise<readonly SampleCard[]> {
  const shown = PERSONAS.filter(({ hidden }) => !hidden);
  const rank = (id: string) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  const cards = shown.map(
    async ({ id, cause, variant, group, status, excerpt, asked }): Promise<SampleCard> => ({
      persona: id,
      title: cause === null ? (HEALTHY_TITLES[id] ?? id) : (await loadCauseWords(cause, variant)).title,
      ...(APART[id] === undefined ? {} : { apart: APART[id] }),
      group,
      status,
      excerpt,
      asked,
    }),
  );
  return (await Promise.all(cards)).toSorted((a, b) => rank(a.persona) - rank(b.persona));
}
