import { expect, test } from "vitest";
import { redactEnds } from "./redact-ends.ts";
import { MASK, redactText } from "./redact-text.ts";

const END_UNITS = 16_384;
const body = `${"aB3dE_fG9hI-kL2mN5p".repeat(5).slice(0, 93)}AA`;
const key = `sk-ant-api03-${body}`;
const filled = (units: number) => "a word and 1 more\n".repeat(units).slice(0, units);

test("a text that is short enough is redacted as a whole", () => {
  const text = `${filled(1000)}\n${key}\n${filled(1000)}`;
  expect(redactEnds(text, END_UNITS)).toEqual({ ...redactText(text), cut: false });
});

test("a longer text keeps its ends, on lines of their own", () => {
  const { text, cut } = redactEnds(`first ${filled(50_000)} last`, END_UNITS);
  expect(cut).toBe(true);
  expect(text).toMatch(/^first a word[^…]+\n…\n[^…]+ last$/);
  expect(text).toHaveLength(2 * END_UNITS + 3);
});

test("no cut leaves a piece of the key it goes through", () => {
  const pieces = Array.from({ length: body.length - 7 }, (_, at) => body.slice(at, at + 8));
  for (let inside = 1; inside < key.length; inside += 7) {
    const before = `${filled(END_UNITS - inside - 1)}\n`;
    const after = `\n${filled(END_UNITS - inside - 1)}`;
    const { text, secrets } = redactEnds(`${before}${key}\n${filled(9000)}\n${key}${after}`, END_UNITS);
    expect(pieces.filter((piece) => text.includes(piece))).toEqual([]);
    expect(secrets.map(({ start, end }) => text.slice(start, end))).toEqual([MASK, MASK]);
  }
});
