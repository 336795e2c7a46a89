import { describe, expect, test } from "vitest";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { listFacts } from "./fact-tables.ts";
import { listOldFacts } from "./old-facts.ts";

const tables = await listFacts();
const PAGE = "https://example.com/page";
const one = (verified: string) => [{ table: "seeded", facts: [{ id: "a fact", source: PAGE, verified }] }];

describe("facts that have grown old", () => {
  test("a fact is listed from the day after its 60th", () => {
    expect(listOldFacts(one("2026-09-25"), "2026-11-24", 60)).toEqual([]);
    expect(listOldFacts(one("2026-09-24"), "2026-11-24", 60)).toEqual([
      { table: "seeded", source: PAGE, verified: "2026-09-24", ageDays: 61, ids: ["a fact"] },
    ]);
  });

  test("a day that cannot be read is listed as never read", () => {
    expect(listOldFacts(one("last spring"), "2026-11-24", 60).map(({ ageDays }) => ageDays)).toEqual([
      Number.POSITIVE_INFINITY,
    ]);
  });

  test("facts of one reading stand together, the oldest first", () => {
    const facts = [
      { id: "b", source: PAGE, verified: "2026-02-01" },
      { id: "c", source: PAGE, verified: "2026-01-01" },
      { id: "d", source: PAGE, verified: "2026-02-01" },
    ];
    const old = listOldFacts([{ table: "seeded", facts }], "2026-11-24", 60);
    expect(old.map(({ ids }) => ids)).toEqual([["c"], ["b", "d"]]);
  });
});

describe("every table of the catalogue", () => {
  test.each(tables)("$table names a source and a day for each of its facts", ({ facts }) => {
    expect(facts.length).toBeGreaterThan(0);
    for (const { id, source, verified } of facts) {
      expect(source, id).not.toBe("");
      expect(verified, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(Number.isNaN(Date.parse(verified)), id).toBe(false);
    }
  });

  test("is old in a hundred years", () => {
    const old = new Set(listOldFacts(tables, "2126-01-01", 60).map(({ table }) => table));
    expect([...old]).toEqual(tables.map(({ table }) => table));
  });

  test("holds no fact that is newer than the catalogue's version", () => {
    const newest = tables
      .flatMap(({ facts }) => facts.map(({ verified }) => verified))
      .sort()
      .at(-1);
    expect(newest).toBeDefined();
    expect(CATALOGUE_DATE >= (newest ?? "")).toBe(true);
  });
});
