import { describe, expect, it } from "vitest";
import { REFUSALS } from "#lib/server/refusals.ts";
import { isOver, sayRefusal } from "./refusal-words.ts";

const NOW_MS = Date.parse("2026-11-24T14:00:00Z");
const say = (code: string, retryAtMs?: number) => sayRefusal(code, retryAtMs, NOW_MS);

describe("what a refused link says", () => {
  it("leads to new checks where the run can no longer be shared", () => {
    for (const code of ["receipt-expired", "receipt-used", "receipt-invalid"]) expect(say(code).way).toBe("run-again");
  });

  it("names the moment at which a link can be made again", () => {
    expect(say("rate-limited", NOW_MS + 27_000).says).toContain("in 27 s");
    expect(say("rate-limited").says).toContain("in 1 min");
  });

  it("loses nothing where no answer came, and lets the same press be repeated", () => {
    for (const code of ["offline", "storage-unavailable"]) expect(say(code).way).toBe("try-again");
    expect(say("offline").says).toContain("one link, not two");
  });

  it("begins a link of its own where this one takes no more, and is over where it is gone", () => {
    for (const code of ["thread-full", "run-does-not-fit"])
      expect([say(code).way, isOver(code)]).toEqual(["new-link", false]);
    for (const code of ["report-expired", "report-revoked", "report-deleted", "report-unknown"])
      expect([say(code).way, isOver(code)]).toEqual(["new-link", true]);
  });

  it("is a whole sentence for every refusal there is, and blames nobody", () => {
    for (const code of Object.keys(REFUSALS)) {
      expect(say(code).says).toMatch(/^[A-Z].*\.$/s);
      expect(say(code).says).not.toMatch(/please|oops|!|failed/i);
    }
  });
});
