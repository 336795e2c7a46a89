import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareRules } from "./compare-rules.ts";
import { LABELLED_AT, readLabelled } from "./read-labelled.ts";
import { scoreTexts } from "./score-texts.ts";
import { tally } from "./tally.ts";

/** Floors, not aims: the level the parser has reached. That of the tuning file only ever rises. */
const TUNING_FLOOR = 0.99;
const TUNING_CALLED_BAD = 1;
const SET_ASIDE_FLOOR = 0.95;

function scoreOf(name: string) {
  const text = readFileSync(join(import.meta.dirname, "../corpus", name), "utf8");
  const scored = scoreTexts(readLabelled(text, name), LABELLED_AT);
  return { counts: tally(scored), comparison: compareRules(scored, []) };
}

describe("on the tuning file", () => {
  const { counts, comparison } = scoreOf("tuning.jsonl");

  it("the parser stays at the level it has reached", () => {
    const { hits, of } = counts.top1;
    expect(hits / of, JSON.stringify(counts.confusion)).toBeGreaterThanOrEqual(TUNING_FLOOR);
  });

  it("no text is wrong and confirmed", () => {
    expect(counts.wrongAndConfirmed).toEqual([]);
  });

  it("no more working keys are called bad than at that level", () => {
    expect(comparison.oursBad.length, comparison.oursBad.join(" ")).toBeLessThanOrEqual(TUNING_CALLED_BAD);
  });
});

/** A failure here says numbers alone: nothing of the file may be read off it. */
describe("on the file that was set aside", () => {
  const { counts } = scoreOf("set-aside.jsonl");

  it("at least 95 of 100 first findings are right", () => {
    expect(counts.top1.hits / counts.top1.of).toBeGreaterThanOrEqual(SET_ASIDE_FLOOR);
  });

  it("no text is wrong and confirmed", () => {
    expect(counts.wrongAndConfirmed.length).toBe(0);
  });
});
