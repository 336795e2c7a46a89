import { describe, expect, it } from "vitest";
import type { Explained } from "#lib/engine/pasted/explained.ts";
import { numberPieces } from "./number-pieces.ts";
import { readText } from "./read-text.ts";

const NOW_MS = Date.parse("2026-11-24T17:00:00Z");
const LOG = `2026-11-23 ERROR insufficient permissions
anthropic.NotFoundError: Error code: 404 - {'type': 'error', 'error': {'type': 'not_found_error', 'message': 'model: claude-3-haiku-20240307'}}`;

describe("the numbers in a pasted text", () => {
  it("count in the order of the text, and one row tells of each", () => {
    const { rows, marks } = numberPieces(readText(LOG, NOW_MS).explained);
    expect(rows.map(({ number, decides }) => `${number} ${decides ? "decides" : "aside"}`)).toEqual([
      "1 aside",
      "2 decides",
      "3 decides",
      "4 aside",
    ]);
    const piece = (number: number) =>
      marks.filter((mark) => mark.number === number).map(({ start, end }) => LOG.slice(start, end));
    expect(piece(1)).toEqual(["insufficient permissions"]);
    // The status is underlined with the type it came with, and the number stands behind the type alone.
    expect(piece(2)).toEqual(["404", "not_found_error"]);
    expect(marks.filter(({ number, tagged }) => number === 2 && tagged)).toHaveLength(1);
    // The known words run into the model's name: they are one piece.
    expect(piece(3)).toEqual(["model: claude-3-haiku-20240307"]);
    expect(piece(4)).toEqual(["403"]);
    expect(rows[2]?.says).toContain("20 April 2026");
  });

  const of = (part: Partial<Explained>) =>
    numberPieces({ ...readText("words and no more", NOW_MS).explained, ...part });

  it("give a piece set aside inside a deciding one a number of its own", () => {
    const { rows } = of({
      redactedText: "model: claude-3-haiku-20240307",
      spans: [{ start: 0, end: 30, as: "wording", finding: 0 }],
      setAside: [{ start: 25, end: 28, as: "digits" }],
    });
    expect(rows.map(({ decides }) => decides)).toEqual([true, false]);
  });

  it("tell the same words once, wherever they stand, and pieces that run into each other together", () => {
    const { rows, marks } = of({
      redactedText: "denied Denied overlapping",
      spans: [
        { start: 0, end: 9, as: "wording", finding: 0 },
        { start: 7, end: 16, as: "header", finding: 0 },
      ],
      setAside: [
        { start: 0, end: 6, as: "app-wording" },
        { start: 7, end: 13, as: "app-wording" },
        { start: 20, end: 20, as: "hint" },
      ],
    });
    expect(rows).toHaveLength(2);
    expect(marks.map(({ start, end, decides }) => [start, end, decides])).toEqual([
      [0, 16, true],
      [0, 6, false],
      [7, 13, false],
    ]);
  });
});
