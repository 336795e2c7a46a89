import { describe, expect, it } from "vitest";
import { clockWords, momentWords } from "./moment-words.ts";

const AT = "2026-09-05T23:04:09.000Z";

describe("a moment", () => {
  it("is told in UTC by the server, with its zone wherever a clock stands", () => {
    expect(momentWords(AT, "day", false)).toBe("5 Sep 2026");
    expect(momentWords(AT, "minute", false)).toBe("5 Sep 2026, 23:04 UTC");
    expect(momentWords(AT, "second", false)).toBe("5 Sep 2026, 23:04:09 UTC");
    expect(clockWords(AT, false)).toBe("23:04 UTC");
  });

  it("is told in the reader's zone by the tab, on that zone's day", () => {
    const date = new Date(AT);
    expect(momentWords(AT, "minute", true)).toMatch(
      new RegExp(`^${date.getDate()} Sep 2026, ${String(date.getHours()).padStart(2, "0")}:04 \\S+`),
    );
  });

  it("stands as it was written where it is none", () => {
    expect(momentWords("soon", "minute", false)).toBe("soon");
  });
});
