import { describe, expect, it } from "vitest";
import { nextAskAtMs, startWatch, WATCH_AT_MOST } from "./watch-schedule.ts";

describe("the watch", () => {
  it("asks after 10, then 30, then every 60 seconds, ten times at most", () => {
    const waits = Array.from({ length: WATCH_AT_MOST }, (_, asked) => nextAskAtMs(asked, 0));
    expect(waits).toEqual([10_000, 30_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000, 60_000]);
    expect(nextAskAtMs(WATCH_AT_MOST, 0)).toBeNull();
  });

  it("starts with its first moment, or is over where the moment is too far away", () => {
    expect(startWatch(0)).toEqual({ state: "watching", asked: 0, nextAtMs: 10_000 });
    expect(startWatch(0, 30 * 86_400_000)).toEqual({ state: "used-up", asked: 0 });
  });

  it("does not ask before the moment the API named, nor for one that is far away", () => {
    expect(nextAskAtMs(0, 0, 45_000)).toBe(46_000);
    expect(nextAskAtMs(0, 0, 5_000)).toBe(10_000);
    expect(nextAskAtMs(0, 0, 86_400_000)).toBe(86_401_000);
    expect(nextAskAtMs(0, 0, 30 * 86_400_000)).toBeNull();
  });
});
