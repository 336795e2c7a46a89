import { expect, test } from "vitest";
import { sayUntil, sayUntilTime } from "./said-of-limits.ts";
import type { About } from "./words.ts";

function about(until?: string): About {
  // Only what is read stands in the report and the finding.
  return { report: { startedAt: "2026-11-24T13:58:15.400Z" }, finding: { until } } as unknown as About;
}

test("a moment on the day of the run is told by its time alone, to the next full second", () => {
  expect(sayUntilTime(about("2026-11-24T13:58:57.000Z"))).toBe("13:58:57 UTC");
  expect(sayUntilTime(about("2026-11-24T13:58:57.001Z"))).toBe("13:58:58 UTC");
  expect(sayUntil(about("2026-11-24T13:58:57.001Z"))).toBe("24 Nov 2026, 13:58:58 UTC");
});

test("another day is told with its date, and no moment is made up", () => {
  expect(sayUntilTime(about("2026-12-01T00:00:00Z"))).toBe("1 Dec 2026, 00:00:00 UTC");
  expect(sayUntilTime(about())).toBeUndefined();
});
