import { describe, expect, test } from "vitest";
import { CAUSES as RULES } from "#lib/engine/causes/register.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { loadCauseWords, withVariant } from "../load-words.ts";
import { knownVariants } from "../proof/known-variants.ts";
import { saysOfCause, textsOf, wordCount } from "../proof/said-texts.ts";
import { aboutsOf } from "../proof/situations.ts";
import { flawsOf } from "../proof/text-flaws.ts";
import type { About, CauseWords } from "../words.ts";

/** They say that an ordinary key has no box to tick, because people look for one. */
const DENY_BOXES = new Set<CauseId>(["workspace-id-required", "permission-denied-resource"]);
const FOUR_PARAGRAPHS = new Set<CauseId>(["wrong-credential-kind-admin-vs-standard", "permission-denied-resource"]);

/** Where the key was not seen by the API, or what answered tells nothing about it. */
const NEVER_GOOD = new Set<CauseId>([
  "server-error",
  ...CAUSE_IDS.filter((id) => RULES[id].aboutPlace || RULES[id].byPaste),
]);

/** Not held to sounding unsure: what is seen in the text itself, or by a code that confirms. */
function mayBeSure(id: CauseId, variant: string | undefined, { report: { vantage, credential } }: About): boolean {
  switch (id) {
    case "unknown":
      return true;
    case "server-error":
      return variant === "compaction_unavailable";
    case "key-malformed":
      return variant === undefined && vantage === "pasted";
    case "wrong-provider-key":
      return credential.kind === "not-for-the-api" || credential.kind === "other-provider";
    case "oauth-not-supported-or-restricted":
      return credential.kind === "not-for-the-api";
    default:
      return false;
  }
}

type Wording = {
  readonly variant: string | undefined;
  readonly words: CauseWords;
  readonly abouts: readonly About[];
};

async function wordingsOf(id: CauseId): Promise<readonly Wording[]> {
  const words = await loadCauseWords(id);
  return [undefined, ...Object.keys(words.variants ?? {})].map((variant) => ({
    variant,
    words: withVariant(words, variant),
    abouts: aboutsOf(id, variant),
  }));
}

const sentencesOf = ({ words }: Wording, abouts: readonly About[]) => [...textsOf([words.sentence], abouts)];

describe.each(CAUSE_IDS)("the words of the cause %s", (id) => {
  test("stand under its own id, in the file of that name, and word every known variant", async () => {
    const words = await loadCauseWords(id);
    const file: { words: CauseWords } = await import(`../causes/${id}.ts`);
    expect(file.words).toBe(words);
    expect(words.id).toBe(id);
    expect(Object.keys(words.variants ?? {})).toEqual(expect.arrayContaining([...knownVariants(id)]));
  });

  test("fit on the sign for every confidence, variant, vantage, kind of credential and model", async () => {
    for (const wording of await wordingsOf(id)) {
      expect(wordCount(wording.words.title), wording.words.title).toBeLessThanOrEqual(4);
      expect(wording.words.title).not.toMatch(/[.!?]$/);
      for (const sentence of sentencesOf(wording, wording.abouts))
        expect(sentence.length, sentence).toBeLessThanOrEqual(160);
    }
  });

  test("say clean text for full and for minimal reports", async () => {
    const mayDenyBoxes = DENY_BOXES.has(id);
    for (const { words, abouts } of await wordingsOf(id)) {
      const texts = [...textsOf(saysOfCause(words), abouts)];
      expect(texts.flatMap((text) => flawsOf(text, { mayDenyBoxes }))).toEqual([]);
    }
  });

  test("call a key good only where it was accepted or the finding is confirmed, and never where it was not seen", async () => {
    for (const wording of await wordingsOf(id)) {
      const mayNot = wording.abouts.filter(
        ({ report, finding }) =>
          NEVER_GOOD.has(id) || (finding.confidence !== "confirmed" && report.observed.organizationId === undefined),
      );
      for (const sentence of sentencesOf(wording, mayNot)) expect(sentence).not.toMatch(/key is good/i);
    }
  });

  test("sound less sure while only possible", async () => {
    for (const wording of await wordingsOf(id)) {
      const unsure = wording.abouts.filter(
        (about) => about.finding.confidence === "possible" && !mayBeSure(id, wording.variant, about),
      );
      for (const sentence of sentencesOf(wording, unsure))
        expect(sentence).toMatch(/\bmay\b|\bperhaps\b|\bseems?\b|\bpoints to\b|\bone reading\b/i);
    }
  });

  test("name look-alikes other than itself, and sources with a day", async () => {
    for (const { words } of await wordingsOf(id)) {
      const others = words.lookAlikes.map(({ cause }) => cause);
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(id);
      expect(new Set(others).size).toBe(others.length);
      expect(words.whatIsSo.length).toBeGreaterThan(0);
      expect(words.whatIsSo.length).toBeLessThanOrEqual(FOUR_PARAGRAPHS.has(id) ? 4 : 3);
      expect(words.sources.length).toBeGreaterThan(0);
      for (const source of words.sources) {
        expect(source.url).toMatch(/^https:\/\//);
        expect(source.verified).toMatch(/^2026-\d\d-\d\d$/);
      }
    }
  });
});
