import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LABELLED_AT, readLabelled } from "./read-labelled.ts";
import { scoreTexts } from "./score-texts.ts";
import { tally } from "./tally.ts";

/** A floor, not an aim: the level the parser has reached on the file it is tuned on. It only ever rises. */
const FLOOR = 0.93;

const file = join(import.meta.dirname, "../corpus/tuning.jsonl");
const counts = tally(scoreTexts(readLabelled(readFileSync(file, "utf8"), "tuning.jsonl"), LABELLED_AT));

test("the parser stays at the level it has reached on the tuning file", () => {
  const { hits, of } = counts.top1;
  expect(hits / of, JSON.stringify(counts.confusion)).toBeGreaterThanOrEqual(FLOOR);
});

test("no text of the tuning file is wrong and confirmed", () => {
  expect(counts.wrongAndConfirmed).toEqual([]);
});
