import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readEnvironment } from "./env.ts";
import { RequestLimits } from "./limit-requests.ts";
import { Refusal } from "./refusals.ts";

const limitsOf = (text: string) => new RequestLimits(readEnvironment({ LATCHKEY_LIMITS: text }).limits);
const at = (last: number, network = "203.0.113.0/24") => ({ address: `203.0.113.${last}`, network });

async function refusalOf(work: () => Promise<unknown> | unknown): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("runs in a window", () => {
  it("are so many an address; the next is refused with the seconds to wait", async () => {
    const limits = limitsOf("diagnoses=2/1m");
    await limits.take("diagnoses", at(1));
    vi.advanceTimersByTime(20_000);
    await limits.take("diagnoses", at(1));
    const refusal = await refusalOf(() => limits.take("diagnoses", at(1)));
    expect([refusal.code, refusal.retryAfterS]).toEqual(["rate-limited", 40]);
    await limits.take("diagnoses", at(2));
  });

  it("begin again when the window is over, however often one was refused meanwhile", async () => {
    const limits = limitsOf("diagnoses=1/1m");
    await limits.take("diagnoses", at(1));
    for (let tries = 0; tries < 20; tries += 1) {
      const { retryAfterS } = await refusalOf(() => limits.take("diagnoses", at(1)));
      expect(retryAfterS).toBeGreaterThanOrEqual(1);
      expect(retryAfterS).toBeLessThanOrEqual(60);
    }
    vi.advanceTimersByTime(60_001);
    await limits.take("diagnoses", at(1));
  });

  it("are so many times more for a network, whoever in it asks", async () => {
    const limits = limitsOf("diagnoses=2/1m,network=3x");
    for (let last = 1; last <= 6; last += 1) await limits.take("diagnoses", at(last));
    expect((await refusalOf(() => limits.take("diagnoses", at(7)))).code).toBe("rate-limited");
    await limits.take("diagnoses", at(7, "198.51.100.0/24"));
  });

  it("of an address that is refused do not use up its network", async () => {
    const limits = limitsOf("diagnoses=1/1m,network=2x");
    await limits.take("diagnoses", at(1));
    for (let tries = 0; tries < 5; tries += 1) await refusalOf(() => limits.take("diagnoses", at(1)));
    await limits.take("diagnoses", at(2));
  });
});

describe("a network that is used up", () => {
  it("is refused for each of its addresses, with the seconds until its window is over", async () => {
    const limits = limitsOf("diagnoses=1/1m,network=2x");
    await limits.take("diagnoses", at(1));
    await limits.take("diagnoses", at(2));
    vi.advanceTimersByTime(15_000);
    for (let last = 3; last < 200; last += 1) {
      const { code, retryAfterS } = await refusalOf(() => limits.take("diagnoses", at(last)));
      expect([code, retryAfterS]).toEqual(["rate-limited", 45]);
    }
  });

  it("leaves no timer of each address that asked", async () => {
    const limits = limitsOf("diagnoses=1/1m,network=2x");
    await limits.take("diagnoses", at(1));
    await limits.take("diagnoses", at(2));
    const before = vi.getTimerCount();
    for (let last = 3; last < 200; last += 1) await refusalOf(() => limits.take("diagnoses", at(last)));
    expect(vi.getTimerCount()).toBe(before);
  });

  it("has timers that hold on to no request", async () => {
    const request = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const setTimeoutNow = globalThis.setTimeout;
    vi.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, afterMs: number) => {
      seen.push(request.getStore());
      return setTimeoutNow(work, afterMs);
    }) as typeof setTimeout);
    const limits = limitsOf("diagnoses=5/1m");
    await request.run("a request", () => limits.take("diagnoses", at(1)));
    vi.restoreAllMocks();
    expect(seen).toEqual([undefined, undefined]);
  });
});

describe("runs at once", () => {
  it("are so many an address; a place given back is free at once", async () => {
    const limits = limitsOf("in-flight=2");
    const leave = limits.enter(at(1));
    limits.enter(at(1));
    const refusal = await refusalOf(() => limits.enter(at(1)));
    expect([refusal.code, refusal.retryAfterS]).toEqual(["rate-limited", 5]);
    limits.enter(at(2));
    leave();
    limits.enter(at(1));
    expect((await refusalOf(() => limits.enter(at(1)))).code).toBe("rate-limited");
  });

  it("do not become more when one place is given back twice", async () => {
    const limits = limitsOf("in-flight=2");
    const leave = limits.enter(at(1));
    limits.enter(at(1));
    leave();
    leave();
    limits.enter(at(1));
    expect((await refusalOf(() => limits.enter(at(1)))).code).toBe("rate-limited");
  });

  it("are so many times more for a network", async () => {
    const limits = limitsOf("in-flight=1,network=2x");
    const leave = limits.enter(at(1));
    limits.enter(at(2));
    expect((await refusalOf(() => limits.enter(at(3)))).code).toBe("rate-limited");
    leave();
    limits.enter(at(3));
  });

  it("hold no place for a run that was refused", async () => {
    const limits = limitsOf("in-flight=1,network=1x");
    const leave = limits.enter(at(1));
    for (let tries = 0; tries < 5; tries += 1) await refusalOf(() => limits.enter(at(2)));
    leave();
    limits.enter(at(2))();
    limits.enter(at(1));
  });
});
