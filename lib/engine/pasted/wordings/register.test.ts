import { describe, expect, test } from "vitest";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { SENTENCES } from "../../api/sentences.ts";
import { CAUSES } from "../../causes/register.ts";
import { OF_REQUESTS } from "./of-requests.ts";
import { findWording, WORDINGS } from "./register.ts";
import { SENTENCE_HEADS } from "./sentence-heads.ts";

/** Told by code, not by words of a text. */
const WITHOUT_WORDS = new Set([...OF_REQUESTS.map(({ id }) => id), "extra-input-of-request", "spend-limit-cut-off"]);
const squeezed = (words: string) => words.replace(/[\s"'`*\\]/g, "").toLowerCase();
/** What reading a text leaves out or sets otherwise: no phrase that holds it can be found. */
const NEVER_LEFT = /[\u2190-\u2bff\u200b-\u200f“”„‘’«»]/;
const partsOf = (words: string) => words.split(" … ").map(squeezed);
const isOneWord = (words: string) => /^[a-z0-9_.-]+$/i.test(words.split(" … ")[0]?.trim() ?? "");

describe("the register of wordings", () => {
  test("holds every row once, under an id that a report may carry", () => {
    const ids = WORDINGS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_-]{0,63}$/);
  });

  test.each(WORDINGS)("$id names a cause and a variant that there are, and an https source", (row) => {
    expect(CAUSE_IDS).toContain(row.cause);
    expect(row.source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}/);
    if (row.variant === undefined) return;
    const known = [
      ...Object.keys(CAUSES[row.cause].variants ?? {}),
      ...SENTENCES.filter(({ cause }) => cause === row.cause).flatMap(({ variant }) => variant ?? []),
      ...["tier-threshold", "malformed", "unknown-value", "extra-input", "residency", "retention", "zero-retention"],
      ...["fast-mode", "web-search", "long-context", "sandbox-egress", "oauth", "hipaa", "client-too-old"],
    ];
    expect(known).toContain(row.variant);
  });

  test.each(WORDINGS)("$id says something, unless it is read from the text's build", ({ id, says }) => {
    expect(says.length > 0).toBe(!WITHOUT_WORDS.has(id));
    for (const words of says) {
      for (const part of partsOf(words)) expect(part.length, words).toBeGreaterThan(0);
      expect(partsOf(words).join("").length, words).toBeGreaterThanOrEqual(2);
    }
  });

  test("says only what a text can still hold once it is read: no ornaments, no typographic quotes", () => {
    for (const { says, beside = [], unless = [] } of WORDINGS)
      for (const words of [...says, ...beside, ...unless]) expect(words).not.toMatch(NEVER_LEFT);
  });

  test("has no phrase that another one of the row, or of a row before it, always finds first", () => {
    const phrases = WORDINGS.flatMap((row, at) => row.says.map((words) => ({ row, at, words, parts: partsOf(words) })));
    const wide = phrases.filter(({ parts, words }) => parts.length === 1 && !isOneWord(words));
    const shadowed = phrases.flatMap(({ row, at, words, parts }) =>
      wide
        .filter(
          (one) =>
            one.words !== words &&
            (one.at === at ||
              (one.at < at &&
                !one.row.beside &&
                !one.row.unless &&
                !(one.row.by === "hint" && row.by === "sentence"))) &&
            parts.some((part) => part.includes(one.parts[0] ?? "")),
        )
        .map((one) => `${row.id}: ${words} < ${one.row.id}: ${one.words}`),
    );
    expect(shadowed).toEqual([]);
  });

  test("opens no two phrases of one row alike", () => {
    for (const { id, says } of WORDINGS) expect([...new Set(says.map(squeezed))].length, id).toBe(says.length);
  });

  test("knows the row of every sentence that is told by its beginning", () => {
    for (const [words, id] of SENTENCE_HEADS) expect(findWording(id), words).toBeDefined();
  });
});
