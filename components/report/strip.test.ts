import { expect, test } from "vitest";
import { stripLabel } from "./strip.tsx";

test("a strip is read as counts, in one order, with what is open last", () => {
  expect(stripLabel(["refused", "allowed", "refused", "asking", "skipped", "waiting"])).toBe(
    "6 checks: 1 allowed, 2 refused, 1 skipped, 2 not answered yet",
  );
});

test("checks that only compare are counted apart", () => {
  expect(stripLabel(["allowed", "refused", "allowed"], new Set([1]))).toBe(
    "3 checks: 2 allowed, 1 only for comparison, counted neither way",
  );
});

test("a strip of one check is one check", () => {
  expect(stripLabel(["inconclusive"])).toBe("1 check: 1 cannot tell");
});
