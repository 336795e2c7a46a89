import { describe, expect, test } from "vitest";
import { CAUSES as RULES } from "#lib/engine/causes/register.ts";
import { PLACES } from "#lib/engine/remedies/places.ts";
import { REMEDY_IDS, type RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import type { Finding } from "#lib/report/schema.ts";
import { loadRemedyWords, remedyFor, sayText } from "../load-words.ts";
import { knownVariants } from "../proof/known-variants.ts";
import { saysOfRemedy, textsOf, wordCount } from "../proof/said-texts.ts";
import { aboutsOf } from "../proof/situations.ts";
import { flawsOf, KEY_SHAPED } from "../proof/text-flaws.ts";
import { SMALLEST_CALL } from "../request-snippets.ts";
import type { About, RemedyWords } from "../words.ts";

/** They say that an ordinary key has no box to tick, because people look for one. */
const DENY_BOXES = new Set<RemedyId>(["send-workspace-header"]);

/** They have a call made elsewhere to compare with, which changes nothing in the program. */
const CALL_ELSEWHERE = new Set<RemedyId>([
  "call-from-supported-network",
  "allow-address",
  "let-api-host-through",
  "check-connection",
  "ask-gateway-operator",
]);

const SEND_NO_KEY = /\bdo not (?:send|log)|\bsend (?:none|no key)|please send none/i;
/** Their messages are about a key or a login, and say in another way that it does not go into one. */
const OTHERWISE_SEND_NO_KEY = new Set<RemedyId>([
  "use-claude-console-key",
  "sign-in-again",
  "use-ordinary-key",
  "use-admin-key",
  "turn-on-api-key-auth",
  "create-key-for-one-workspace",
  "widen-federation-rule",
  "appeal-hold",
]);
const OTHERWISE_NO_KEY =
  /do not (?:send|log)|not (?:send|into|add)|no (?:key|login)|send none|need no key|rather than into a message|send it to nobody/i;

type Found = Pick<Finding, "cause" | "variant">;

/** Every finding for which a rule offers this remedy. */
function findingsOffering(remedy: RemedyId): readonly Found[] {
  return CAUSE_IDS.flatMap((cause) => {
    const { remedies, variants } = RULES[cause];
    const byVariant = knownVariants(cause)
      .filter((variant) => (variants?.[variant]?.remedies ?? remedies).includes(remedy))
      .map((variant) => ({ cause, variant }));
    return remedies.includes(remedy) ? [{ cause }, ...byVariant] : byVariant;
  });
}

/** A remedy’s words hold beside these too, whether or not a rule offers it for them. */
const ABOUT_OTHERS = [...aboutsOf("unknown"), ...aboutsOf("permission-denied-resource", "admin-role")];

type Wording = { readonly words: RemedyWords; readonly abouts: readonly About[] };

/** The words as each report needs them, with the reports that they are for. */
async function wordingsOf(id: RemedyId): Promise<readonly Wording[]> {
  const general = await loadRemedyWords(id);
  const offered = findingsOffering(id).flatMap(({ cause, variant }) => aboutsOf(cause, variant));
  const abouts = [...offered, ...ABOUT_OTHERS];
  if (!general.forReport) return [{ words: general, abouts }];
  return [
    { words: general, abouts: [] },
    ...abouts.map((about) => ({ words: remedyFor(general, about), abouts: [about] })),
  ];
}

const distinct = <T>(wordings: readonly Wording[], pick: (wording: Wording) => Iterable<T>): ReadonlySet<T> =>
  new Set(wordings.flatMap((wording) => [...pick(wording)]));

describe.each(REMEDY_IDS)("the words of the remedy %s", (id) => {
  test("stand under its own id, in the file of that name", async () => {
    const words = await loadRemedyWords(id);
    const file: { words: RemedyWords } = await import(`../remedies/${id}.ts`);
    expect(file.words).toBe(words);
    expect(words.id).toBe(id);
  });

  test("are offered by some cause", () => {
    expect(findingsOffering(id).length).toBeGreaterThan(0);
  });

  test("fit on the blocks", async () => {
    const wordings = await wordingsOf(id);
    for (const action of distinct(wordings, ({ words }) => [words.action]))
      expect(wordCount(action), action).toBeLessThanOrEqual(4);
    for (const done of distinct(wordings, ({ words }) => [words.done]))
      expect(wordCount(done), done).toBeLessThanOrEqual(6);
    for (const headline of distinct(wordings, ({ words }) => [words.headline]))
      expect(headline.length, headline).toBeLessThanOrEqual(60);
    for (const moves of distinct(wordings, ({ words }) => [words.moves])) expect(moves.length).toBeLessThanOrEqual(3);
    for (const sentence of distinct(wordings, ({ words, abouts }) =>
      textsOf([words.sentence, words.save.sentence], abouts),
    ))
      expect(sentence.length, sentence).toBeLessThanOrEqual(160);
  });

  test("say clean text for every finding that offers it", async () => {
    const texts = distinct(await wordingsOf(id), ({ words, abouts }) => textsOf(saysOfRemedy(words), abouts));
    const mayDenyBoxes = DENY_BOXES.has(id);
    expect([...texts].flatMap((text) => flawsOf(text, { mayDenyBoxes }))).toEqual([]);
  });

  test("point only at known places, with a short sign", async () => {
    for (const { place } of distinct(await wordingsOf(id), ({ words }) => words.moves)) {
      if (!place) continue;
      expect(Object.keys(PLACES)).toContain(place.id);
      expect(place.lookFor.length, place.lookFor).toBeLessThanOrEqual(28);
      expect(wordCount(place.lookFor), place.lookFor).toBeLessThanOrEqual(4);
    }
  });

  test("mark what changes in each snippet, and hold no key and no other version in it", async () => {
    const general = await loadRemedyWords(id);
    for (const move of distinct(await wordingsOf(id), ({ words }) => words.moves)) {
      const changesNothing = move.code === SMALLEST_CALL && (CALL_ELSEWHERE.has(id) || !general.moves.includes(move));
      for (const { lines } of Object.values(move.code ?? {})) {
        const text = lines.map((line) => line.text).join("\n");
        expect(lines.some(({ mark }) => mark !== undefined) || changesNothing, text).toBe(true);
        expect(text).not.toMatch(KEY_SHAPED);
        expect(text).not.toMatch(/anthropic-version: (?!2026-10-21)/);
        if (text.includes("Authorization")) expect(text).toContain("Bearer $ANTHROPIC_API_KEY");
      }
    }
  });

  test("ask for exactly one thing in a message, and for no key to be sent", async () => {
    const messages = new Map<string, readonly string[]>();
    for (const { words, abouts } of await wordingsOf(id)) {
      for (const about of abouts) {
        const paragraphs = words.message?.paragraphs.map((say) => sayText(say, about));
        if (paragraphs) messages.set(paragraphs.join("\n"), paragraphs);
      }
    }
    for (const [message, paragraphs] of messages) {
      const asks = paragraphs.filter((text) => text.includes("**"));
      expect(asks.length, message).toBe(1);
      expect(asks[0]?.split("**").length, message).toBe(3);
      expect(paragraphs.filter((text) => text.includes("?")).length, message).toBe(1);
      expect(paragraphs.join(" ")).toMatch(OTHERWISE_SEND_NO_KEY.has(id) ? OTHERWISE_NO_KEY : SEND_NO_KEY);
    }
  });
});
