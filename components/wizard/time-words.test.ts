import { describe, expect, it, test } from "vitest";
import { sayClock, sayClocks, sayDuration, sayMoment, sayTook, sayWhen } from "./time-words.ts";

describe("durations", () => {
  it("have two units at most", () => {
    expect(sayDuration(252_000)).toBe("4 min 12 s");
    expect(sayDuration(9_400)).toBe("9 s");
    expect(sayDuration(60_000)).toBe("1 min");
    expect(sayDuration(7_380_000)).toBe("2 h 3 min");
  });
});

describe("a moment to wait for", () => {
  const now = new Date(2026, 10, 24, 13, 58, 30, 400).getTime();

  it("is counted down beside its clock, and never told too early", () => {
    expect(sayWhen(now + 26_600, now)).toMatch(/^in 27 s \(13:58:57 [A-Z]/);
    expect(sayWhen(now + 26_601, now)).toMatch(/^in 27 s \(13:58:58 [A-Z]/);
    expect(sayWhen(now - 1, now)).toBe("now");
  });

  it("is the next full minute where it is further away", () => {
    expect(sayWhen(new Date(2026, 10, 24, 15, 4, 1).getTime(), now)).toMatch(/^at 15:05 [A-Z]/);
    expect(sayWhen(new Date(2026, 11, 1, 1, 0, 0).getTime(), now)).toMatch(/^at 1 Dec, 01:00 [A-Z]/);
  });
});

test("how long a run took is told in milliseconds under a second", () => {
  expect(sayTook(37)).toBe("37 ms");
  expect(sayTook(1440)).toBe("1.4 s");
});

describe("a moment", () => {
  it("carries its zone", () => {
    expect(sayMoment("2026-11-23T14:32:08Z")).toMatch(/^\d+ Nov 2026, \d\d:\d\d:08 [A-Z]/);
  });

  it("is told to the second beside another of the same minute", () => {
    const at = (seconds: number) => new Date(2026, 10, 23, 14, 32, seconds).getTime();
    const same = sayClocks(at(8), at(44));
    expect(same.before).toMatch(/^14:32:08 [A-Z]/);
    expect(same.after).toMatch(/^14:32:44 [A-Z]/);
    expect(sayClocks(at(8), at(70)).before).toMatch(/^14:32 [A-Z]/);
  });
});

describe("the clock", () => {
  it("names the day only when it is another one", () => {
    const now = new Date(2026, 10, 23, 14, 0).getTime();
    expect(sayClock(new Date(2026, 10, 23, 15, 4).getTime(), now)).toMatch(/^15:04 [A-Z]{2,5}(?:[+-]\d+)?$/);
    expect(sayClock(new Date(2026, 10, 24, 15, 4).getTime(), now)).toMatch(/^24 Nov, 15:04 [A-Z]/);
  });
});
