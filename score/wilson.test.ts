import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

/** Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("gives the published interval of %i in %i", (hits, tries, low, high) => {
  const interval = wilson(hits, tries);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("is the same seen from the misses", () => {
  const hits = wilson(29, 37);
  const misses = wilson(8, 37);
  expect(hits.low).toBeCloseTo(1 - misses.high, 12);
  expect(hits.high).toBeCloseTo(1 - misses.low, 12);
});

test("ends at 1 where everything is right, and says nothing of no tries", () => {
  expect(wilson(50, 50).high).toBeCloseTo(1, 12);
  expect(wilson(50, 50).low).toBeLessThan(0.95);
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});
