import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTestServer, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { metrics } from "#lib/server/metrics.ts";
import type { MadeReport } from "#lib/wire/report-answers.ts";
import {
  behindFrontDoor,
  call,
  type Given,
  limitTo,
  makeReport,
  type Path,
  problemOf,
  receiptOf,
  refusalOf,
  serveFrom,
  unlimited,
} from "./test-routes.ts";

const from = (peer: string, forwarded?: string) => ({
  "x-latchkey-peer": peer,
  ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }),
});

let database: TestDatabase;
let stop: () => Promise<void>;
let link: MadeReport;
beforeAll(async () => {
  database = await openTestServer();
  stop = await serveFrom(database, { LATCHKEY_TRUSTED_PROXIES: "10.0.0.0/8" });
  link = await makeReport();
}, 60_000);
afterEach(unlimited);
afterAll(async () => {
  await stop();
  await database.close();
});

const make = (headers: Record<string, string> = {}, body: Record<string, unknown> = { receipt: receiptOf() }) =>
  call("POST", "", { body, headers });
const read = (headers: Record<string, string> = {}) => call("GET", "/:id", { id: link.id, headers });

describe("making links", () => {
  it("is taken so often an hour, and then refused with the seconds until it is taken again", async () => {
    limitTo("links=3/1h");
    for (let times = 0; times < 3; times += 1) expect((await make()).status).toBe(201);
    const before = await database.dump();
    const refused = await make();
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(3_590);
    expect(seconds).toBeLessThanOrEqual(3_600);
    const problem = await problemOf(refused);
    expect([problem.status, problem.code, problem.retryAfterS]).toEqual([429, "rate-limited", seconds]);
    expect(await database.dump()).toBe(before);
  });

  it("counts no preview, no faulty request, and no change of a link that is there", async () => {
    limitTo("links=1/1h,reads=1000/1m");
    for (let times = 0; times < 5; times += 1) {
      expect((await make({}, { receipt: receiptOf(), preview: true })).status).toBe(200);
      expect((await make({}, { receipt: "x" })).status).toBe(422);
      const change = { id: link.id, token: link.manageToken, body: { expiresInHours: 9 } };
      expect((await call("PATCH", "/:id", change)).status).toBe(200);
    }
    expect((await make()).status).toBe(201);
    expect((await make()).status).toBe(429);
  });
});

describe("everything that may be asked of links", () => {
  const CALLS: readonly (readonly [method: string, path: Path, given: () => Given, status: number])[] = [
    ["GET", "/:id", () => ({}), 200],
    ["HEAD", "/:id", () => ({}), 200],
    ["GET", "/:id/events", () => ({}), 200],
    ["POST", "", () => ({ body: { receipt: receiptOf(), preview: true } }), 200],
    ["PATCH", "/:id", () => ({ token: link.manageToken, body: { expiresInHours: 9 } }), 200],
    ["DELETE", "/:id", () => ({ token: `lkm_${"a".repeat(43)}` }), 404],
    ["POST", "/:id/runs", () => ({ token: link.manageToken, body: { receipt: "x" } }), 422],
    ["POST", "/:id/retest-requests", () => ({ body: { text: "x" } }), 400],
  ];

  it("a question for the head of the events alone holds no place among those who watch", async () => {
    metrics.resetMetrics();
    for (let times = 0; times < 120; times += 1) {
      const answer = await call("HEAD", "/:id/events", { id: link.id });
      expect([answer.status, answer.body, answer.headers.get("content-type")]).toEqual([
        200,
        null,
        "text/event-stream; charset=utf-8",
      ]);
    }
    expect(await metrics.metrics()).toContain("latchkey_open_streams 0");
  });

  it.each(CALLS)("%s %s is counted as a read, also where it is refused", async (method, path, given, status) => {
    limitTo("reads=2/1m,links=100/1h");
    for (let times = 0; times < 2; times += 1) {
      const answer = await call(method, path, { id: link.id, ...given() });
      expect(answer.status).toBe(status);
      await answer.body?.cancel();
    }
    expect(await refusalOf(await call(method, path, { id: link.id, ...given() }))).toEqual([429, "rate-limited"]);
    expect((await read()).status).toBe(429);
  });

  it("guessing ids is counted as reading is", async () => {
    limitTo("reads=5/1m");
    for (let times = 0; times < 5; times += 1)
      expect((await call("GET", "/:id", { id: "a".repeat(24) })).status).toBe(404);
    expect((await call("GET", "/:id", { id: "b".repeat(24) })).status).toBe(429);
  });

  it("is counted among the refusals by route and code, and by nothing else", async () => {
    limitTo("reads=1/1m");
    metrics.resetMetrics();
    await read();
    await read();
    const text = await metrics.metrics();
    expect(text).toContain('latchkey_refusals_total{route="GET /api/v1/reports/:id",code="rate-limited"} 1');
    expect(text).not.toContain(link.id);
  });
});

describe("who is counted", () => {
  it("is the socket's address; another one is another", async () => {
    behindFrontDoor();
    limitTo("reads=1/1m,network=1000x");
    expect((await read(from("203.0.113.1"))).status).toBe(200);
    expect((await read(from("203.0.113.1"))).status).toBe(429);
    expect((await read(from("203.0.113.2"))).status).toBe(200);
  });

  it("is not who a stranger's x-forwarded-for names", async () => {
    behindFrontDoor();
    limitTo("reads=1/1m");
    expect((await read(from("203.0.113.1", "198.51.100.1"))).status).toBe(200);
    expect((await read(from("203.0.113.1", "198.51.100.2"))).status).toBe(429);
    expect((await read(from("198.51.100.1"))).status).toBe(200);
  });

  it("is the right-most of a trusted proxy's entries that is not such a proxy itself", async () => {
    behindFrontDoor();
    limitTo("reads=1/1m,network=1000x");
    expect((await read(from("10.0.0.1", "198.51.100.9, 203.0.113.1, 10.9.9.9"))).status).toBe(200);
    expect((await read(from("10.0.0.2", "192.0.2.1, 203.0.113.1"))).status).toBe(429);
    expect((await read(from("10.0.0.1", "203.0.113.1, 203.0.113.2"))).status).toBe(200);
  });

  it("is a network, too, with the multiple that it is allowed", async () => {
    behindFrontDoor();
    limitTo("links=1/1h,network=3x");
    for (const last of [1, 2, 3]) expect((await make(from(`203.0.113.${last}`))).status).toBe(201);
    expect((await make(from("203.0.113.4"))).status).toBe(429);
    expect((await make(from("203.0.114.4"))).status).toBe(201);
  });

  it("is everybody together where the front door did not say who asks", async () => {
    limitTo("reads=1/1m");
    expect((await read(from("203.0.113.1"))).status).toBe(200);
    expect((await read(from("203.0.113.2"))).status).toBe(429);
  });
});
