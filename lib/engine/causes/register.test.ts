import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCauseWords, loadRemedyWords } from "#lib/explain/load-words.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { PLACES } from "../remedies/places.ts";
import { REMEDY_IDS } from "../remedies/remedy-ids.ts";
import { CAUSES } from "./register.ts";

const files = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "register.ts")
    .map((name) => name.slice(0, -3))
    .sort();
const sorted = (ids: readonly string[]) => [...ids].sort();

describe("the register of causes", () => {
  test("is the folder, the list of ids and the words, no more and no less", () => {
    expect(files(".")).toEqual(sorted(CAUSE_IDS));
    expect(Object.keys(CAUSES)).toEqual([...CAUSE_IDS]);
    expect(files("../../explain/causes")).toEqual(sorted(CAUSE_IDS));
    expect(files("../../explain/remedies")).toEqual(sorted(REMEDY_IDS));
  });

  test.each(CAUSE_IDS)("%s stands under its own id", (id) => {
    expect(CAUSES[id].id).toBe(id);
  });

  test("offers every remedy there is", () => {
    const offered = new Set(
      Object.values(CAUSES).flatMap(({ remedies, variants }) => [
        ...remedies,
        ...Object.values(variants ?? {}).flatMap((variant) => variant.remedies ?? []),
      ]),
    );
    expect(REMEDY_IDS.filter((id) => !offered.has(id))).toEqual([]);
  });

  test.each(CAUSE_IDS)("%s has all four steps in words: review, update, save, retest", async (id) => {
    const words = await loadCauseWords(id);
    expect(words.id).toBe(id);
    expect(words.whatIsSo.length).toBeGreaterThan(0);
    expect(words.because).toBeTruthy();
    expect(words.retest).toBeTruthy();
    const remedies = [
      CAUSES[id].remedies,
      ...Object.values(CAUSES[id].variants ?? {}).map(({ remedies }) => remedies ?? CAUSES[id].remedies),
    ];
    for (const remedy of new Set(remedies.flat())) {
      const { id: remedyId, moves, save } = await loadRemedyWords(remedy);
      expect(remedyId).toBe(remedy);
      expect(moves.length).toBeGreaterThan(0);
      expect(save.look.length).toBeGreaterThan(0);
      for (const { place } of moves) if (place) expect(PLACES[place.id]).toBeDefined();
    }
  });

  test.each(CAUSE_IDS)("%s names look-alikes that exist and sources with a day", async (id) => {
    const { lookAlikes, sources } = await loadCauseWords(id);
    expect(lookAlikes.every(({ cause }) => cause !== id && CAUSE_IDS.includes(cause))).toBe(true);
    expect(sources.length).toBeGreaterThan(0);
    for (const { url, verified } of sources) {
      expect(url).toMatch(/^https:\/\//);
      expect(verified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("a message to the person is there wherever that person is neither you nor nobody", async () => {
    for (const cause of Object.values(CAUSES)) {
      for (const { fixBy, remedies } of [
        { fixBy: cause.fixBy, remedies: cause.remedies },
        ...Object.values(cause.variants ?? {}).map((variant) => ({
          fixBy: variant.fixBy ?? cause.fixBy,
          remedies: variant.remedies ?? cause.remedies,
        })),
      ]) {
        if (fixBy === null || fixBy === "you" || fixBy === "nobody") continue;
        const { message } = await loadRemedyWords(remedies[0]);
        expect([cause.id, remedies[0], message !== undefined]).toEqual([cause.id, remedies[0], true]);
      }
    }
  });
});
