import { describe, expect, it } from "vitest";
import { MASK } from "#lib/redaction/redact-text.ts";
import { cutStretches, isFolded } from "./cut-stretches.ts";
import type { Mark } from "./number-pieces.ts";

const mark = (start: number, end: number, number: number, decides = true): Mark => ({
  start,
  end,
  decides,
  number,
  tagged: true,
});
const drawn = (text: string, marks: readonly Mark[], all = false) =>
  cutStretches(text, marks, all)
    .map((stretch) =>
      stretch.kind === "text"
        ? `${stretch.mark ? `<${stretch.mark.number}>${stretch.text}` : stretch.text}${stretch.tags.map(({ number }) => `#${number}`).join("")}`
        : `{${stretch.kind}}`,
    )
    .join("|");

describe("a pasted text as it is drawn", () => {
  it("is whole, with the innermost mark over each stretch and its number where it ends", () => {
    expect(drawn("see 20240307 here", [mark(4, 12, 1), mark(7, 10, 2, false)])).toBe(
      "see |<1>202|<2>403#2|<1>07#1| here",
    );
    expect(drawn("abcdef", [mark(0, 4, 1), mark(2, 6, 2)])).toBe("<1>ab|<1>cd#1|<2>ef#2");
  });

  it("shows a mask as a block and never in halves", () => {
    const text = `key ${MASK} refused`;
    expect(drawn(text, [mark(8, text.length, 1)])).toBe("key |{masked}|<1> refused#1");
  });

  it("leaves out of a long text what is far from every mark, and nothing when all is asked for", () => {
    const text = `${"filler line\n".repeat(100)}refused\n${"filler line\n".repeat(100)}`;
    const at = text.indexOf("refused");
    expect(isFolded(text)).toBe(true);
    const kinds = cutStretches(text, [mark(at, at + 7, 1)], false).map(({ kind }) => kind);
    expect(kinds).toEqual(["left-out", "text", "text", "text", "left-out"]);
    expect(drawn(text, [mark(at, at + 7, 1)])).toContain("|<1>refused#1|");
    expect(cutStretches(text, [], true)).toHaveLength(1);
  });

  it("shows the beginning of a long text in which nothing was found, and cuts a line without end", () => {
    const [first, rest] = cutStretches("x".repeat(9_000), [], false);
    expect(first).toMatchObject({ kind: "text", text: "x".repeat(240) });
    expect(rest).toEqual({ kind: "left-out", lines: 0, characters: 8_760 });
  });
});
