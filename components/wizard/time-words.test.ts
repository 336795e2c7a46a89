import { describe, expect, it } from "vitest";
import { sayClock, sayDuration } from "./time-words.ts";

describe("durations", () => {
  it("have two units at most", () => {
    expect(sayDuration(252_000)).toBe("4 min 12 s");
    expect(sayDuration(9_400)).toBe("9 s");
    expect(sayDuration(60_000)).toBe("1 min");
    expect(sayDuration(7_380_000)).toBe("2 h 3 min");
  });
});

describe("the clock", () => {
  it("names the day only when it is another one", () => {
    const now = new Date(2026, 10, 23, 14, 0).getTime();
    expect(sayClock(new Date(2026, 10, 23, 15, 4).getTime(), now)).toBe("15:04");
    expect(sayClock(new Date(2026, 10, 24, 15, 4).getTime(), now)).toBe("24 Nov, 15:04");
  });
});
