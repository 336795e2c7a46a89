import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openTestServer, type TestDatabase } from "./db/test-databases.ts";
import { readEnvironment } from "./env.ts";
import { RequestLimits, type SharedCounts } from "./limit-requests.ts";
import { refusalOf } from "./shared-reports/test-links.ts";

const LIMITS = "diagnoses=3/1m,explanations=2/1m,links=2/1h,reads=2/1m,network=2x";
const at = (last: number) => ({ address: `203.0.113.${last}`, network: "203.0.113.0/24" });

let database: TestDatabase;
let asked: number;
beforeAll(async () => {
  database = await openTestServer();
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  asked = 0;
  await database.ask(sql`delete from request_counts`);
});

const nameOf = (address: string) => `name of ${address.length} letters ending in ${address.at(-1)}`;
const counts: SharedCounts = {
  nameOf,
  query: async (question) => {
    asked += 1;
    return database.query?.(question);
  },
};
const away: SharedCounts = { nameOf, query: () => Promise.reject(new Error("away")) };
const serverOn = (shared: SharedCounts) =>
  new RequestLimits(readEnvironment({ LATCHKEY_LIMITS: LIMITS }).limits, shared);

describe("two servers on one database", () => {
  it.each([
    ["diagnoses", 3],
    ["explanations", 2],
    ["links", 2],
  ] as const)("count %s together", async (kind, most) => {
    const servers = [serverOn(counts), serverOn(counts)];
    for (let times = 0; times < most; times += 1) await servers[times % 2]?.take(kind, at(1));
    for (const server of servers) {
      const refusal = await refusalOf(server.take(kind, at(1)));
      expect(refusal.code).toBe("rate-limited");
      expect(refusal.retryAfterS).toBeGreaterThan(kind === "links" ? 3_500 : 50);
    }
    await servers[0]?.take(kind, at(2));
  });

  it("count a network together", async () => {
    const servers = [serverOn(counts), serverOn(counts)];
    for (let last = 1; last <= 4; last += 1) await servers[last % 2]?.take("links", at(last));
    for (const server of servers) expect((await refusalOf(server.take("links", at(9)))).code).toBe("rate-limited");
  });

  it("lose none of a hundred that come at once", async () => {
    const servers = [serverOn(counts), serverOn(counts)];
    const ended = await Promise.allSettled(
      Array.from({ length: 100 }, (_, times) => servers[times % 2]?.take("links", at(1))),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  });

  it("count reads each for itself, and write nothing for them", async () => {
    const servers = [serverOn(counts), serverOn(counts)];
    for (const server of servers) {
      await server.take("reads", at(1));
      await server.take("reads", at(1));
      expect((await refusalOf(server.take("reads", at(1)))).code).toBe("rate-limited");
    }
    expect(asked).toBe(0);
  });

  it("count anew once the window has ended", async () => {
    const server = serverOn(counts);
    await server.take("links", at(1));
    await database.ask(sql`update request_counts set expire = 1, points = 1000`);
    await server.take("links", at(1));
  });

  it("keep no address", async () => {
    await serverOn(counts).take("links", at(1));
    const dump = await database.dump();
    expect(dump).toContain("name of 11 letters ending in 1");
    expect(dump).not.toContain("203.0.113");
  });
});

describe("an address that is over its limit", () => {
  it("costs the database one look at its network a request, and writes nothing more", async () => {
    const server = serverOn(counts);
    for (let times = 0; times < 2; times += 1) await server.take("links", at(1));
    const before = await database.dump();
    asked = 0;
    for (let times = 0; times < 10; times += 1) await refusalOf(server.take("links", at(1)));
    expect(asked).toBe(10);
    expect(await database.dump()).toBe(before);
  });
});

describe("a server whose database is away", () => {
  it("counts by itself", async () => {
    const server = serverOn(away);
    for (let times = 0; times < 2; times += 1) await server.take("links", at(1));
    expect((await refusalOf(server.take("links", at(1)))).code).toBe("rate-limited");
    await server.take("links", at(2));
  });

  it("waits a second at most for an answer that does not come, and not again for those after it", async () => {
    let askedOfSilent = 0;
    const silent = () => {
      askedOfSilent += 1;
      return new Promise<never>(() => undefined);
    };
    const server = serverOn({ nameOf, query: silent });
    for (let times = 0; times < 2; times += 1) await server.take("links", at(1));
    expect((await refusalOf(server.take("links", at(1)))).code).toBe("rate-limited");
    expect(askedOfSilent).toBe(1);
  });

  it("counts together again a few seconds after it is back", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    let isAway = true;
    const server = serverOn({ nameOf, query: (question) => (isAway ? away.query(question) : counts.query(question)) });
    await server.take("links", at(1));
    isAway = false;
    await server.take("links", at(1));
    expect(asked).toBe(0);
    vi.advanceTimersByTime(5_001);
    await server.take("links", at(1));
    expect(asked).toBe(3);
    vi.useRealTimers();
  });
});
