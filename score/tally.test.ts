import { describe, expect, it } from "vitest";
import { compareRules } from "./compare-rules.ts";
import { LABELLED_AT, readLabelled } from "./read-labelled.ts";
import { KEY_RULES } from "./rules/register.ts";
import { scoreLines } from "./score-lines.ts";
import { scoreTexts } from "./score-texts.ts";
import { SEEDED } from "./seeded-labels.ts";
import { tally } from "./tally.ts";

const scored = scoreTexts(readLabelled(SEEDED, "seeded"), LABELLED_AT);
const counts = tally(scored);
const comparison = compareRules(scored, KEY_RULES);

describe("the scoreboard of labels whose result is known", () => {
  it("counts an alternative as right, and not where only the label counts", () => {
    expect(counts.n).toBe(10);
    expect(counts.top1).toMatchObject({ hits: 6, of: 10 });
    expect(counts.strict).toMatchObject({ hits: 4, of: 10 });
    expect(counts.top1.interval.low).toBeLessThan(0.6);
    expect(counts.top1.interval.high).toBeGreaterThan(0.6);
  });

  it("names every text that is wrong and confirmed, and no other", () => {
    expect(counts.wrongAndConfirmed).toEqual(["wrong-confirmed", "wrong-confirmed-too"]);
  });

  it("counts what it left undecided, and what of that is labelled so", () => {
    expect(counts.undecided).toEqual({ hits: 1, of: 2 });
  });

  it("lists what was taken for what, the most frequent first", () => {
    expect(counts.confusion).toEqual([
      { expected: "rate-limited", got: "org-on-hold", ids: ["wrong-confirmed", "wrong-confirmed-too"] },
      { expected: "overloaded", got: "unknown", ids: ["undecided"] },
      { expected: "server-error", got: "key-invalid", ids: ["called-bad"] },
    ]);
  });

  it("groups by cause, by shape, and by surface without what stands in brackets", () => {
    expect(counts.causes).toContainEqual({ name: "org-on-hold", hits: 3, of: 3 });
    expect(counts.causes).toContainEqual({ name: "rate-limited", hits: 0, of: 2 });
    expect(counts.shapes).toEqual([
      { name: "not said", hits: 4, of: 5 },
      { name: "chat", hits: 1, of: 3 },
      { name: "raw-json", hits: 1, of: 2 },
    ]);
    expect(counts.surfaces).toEqual([
      { name: "slack", hits: 3, of: 6 },
      { name: "curl", hits: 2, of: 3 },
      { name: "not said", hits: 1, of: 1 },
    ]);
  });

  it("counts the working keys that are called bad, on the same texts for everybody", () => {
    expect(comparison).toMatchObject({ working: 3, oursBad: ["called-bad"], judged: 2, oursBadOfJudged: 1 });
    expect(comparison.rules.map(({ rule, bad }) => [rule.name, bad])).toEqual([
      ["trufflehog", 2],
      ["titus", 1],
      ["betterleaks", 1],
      ["api-key-tester", 2],
    ]);
  });
});

describe("what is printed", () => {
  const open = scoreLines("tuning.jsonl", counts, comparison, false).join("\n");
  const closed = scoreLines("set-aside.jsonl", counts, comparison, true).join("\n");

  it("says the numbers, and of what they are", () => {
    for (const lines of [open, closed]) {
      expect(lines).toContain("6 of 10 (60.0 %), 95 % interval 31.3 % to 83.2 %");
      expect(lines).toContain("wrong and confirmed  2");
      expect(lines).toContain("accuracy on this set, not in the world");
    }
  });

  it("names the texts to look at in a file that may be read", () => {
    expect(open).toContain("wrong and confirmed  2: wrong-confirmed wrong-confirmed-too");
    expect(open).toContain("rate-limited → org-on-hold: wrong-confirmed wrong-confirmed-too");
  });

  it("names no text, cause, shape or surface of a file that was set aside", () => {
    const names = scored.flatMap(({ labelled: { id, cause, shape, surface, text } }) => [
      id,
      cause,
      shape,
      surface,
      text,
    ]);
    // "unknown" and "right" are words of the sentences around the numbers.
    const telling = names.filter((name) => !["unknown", "right", "working", "undecided", "not said"].includes(name));
    expect(telling.filter((name) => closed.includes(name))).toEqual([]);
    expect(telling.filter((name) => open.includes(name)).length).toBeGreaterThan(10);
  });
});
