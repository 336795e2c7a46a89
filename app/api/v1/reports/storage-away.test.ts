import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "#lib/server/db/database.ts";
import { openPostgres } from "#lib/server/db/open-postgres.ts";
import { openTestServer, type TestDatabase } from "#lib/server/db/test-databases.ts";
import { Road } from "#lib/server/db/test-road.ts";
import type { MadeReport } from "#lib/wire/report-answers.ts";
import { GET as readyz } from "../../../readyz/route.ts";
import { call, makeReport, type Path, problemOf, receiptOf, serveFrom } from "./test-routes.ts";

let behind: TestDatabase;
let road: Road;
let database: Database;
let stop: () => Promise<void>;
let link: MadeReport;
beforeAll(async () => {
  behind = await openTestServer();
  const address = new URL(behind.url ?? "");
  road = new Road(new URL(address));
  address.port = String(await road.begin());
  database = await openPostgres(address.href);
  stop = await serveFrom(database);
  link = await makeReport();
}, 60_000);
beforeEach(() => road.mend());
afterAll(async () => {
  await stop();
  await database.close();
  road.end();
  await behind.close();
});

type Call = {
  readonly method: string;
  readonly path: Path;
  readonly body?: () => unknown;
  /** Where in the deed the database goes away. */
  readonly cutAt?: string;
};
const making: Call = { method: "POST", path: "", body: () => ({ receipt: receiptOf() }) };
const appending: Call = { method: "POST", path: "/:id/runs", body: () => ({ receipt: receiptOf() }) };
const asking: Call = { method: "POST", path: "/:id/retest-requests", body: () => ({}) };
const changing: Call = { method: "PATCH", path: "/:id", body: () => ({ expiresInHours: 3 }) };
const deleting: Call = { method: "DELETE", path: "/:id" };

describe("while the database is away", () => {
  it.each<Call>([
    { method: "GET", path: "/:id" },
    { method: "HEAD", path: "/:id" },
    { method: "GET", path: "/:id/events" },
    ...[making, appending, asking, changing, deleting],
  ])(
    "$method $path is answered with 503 and when to come again, and nothing is done",
    async ({ method, path, body }) => {
      const before = await behind.dump();
      road.cut();
      const answer = await call(method, path, { id: link.id, token: link.manageToken, body: body?.() });
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      const { status, code, retryAfterS } = await problemOf(answer, [link.id, link.manageToken, "127.0.0.1"]);
      expect([status, code, retryAfterS]).toEqual([503, "storage-unavailable", 5]);
      expect(await behind.dump()).toBe(before);
    },
  );

  it("a preview is still shown: it asks no database", async () => {
    road.cut();
    expect((await call("POST", "", { body: { receipt: receiptOf(), preview: true } })).status).toBe(200);
  });

  it("the server is not ready, and says no reason; it is ready again once the database is back", async () => {
    expect((await readyz()).status).toBe(200);
    road.cut();
    const answer = await readyz();
    expect([answer.status, await answer.text()]).toEqual([503, '{"status":"not-ready"}']);
    road.mend();
    await vi.waitFor(async () => expect((await readyz()).status).toBe(200), { timeout: 10_000 });
  });
});

describe("a database that goes away in the middle of a deed", () => {
  it.each([
    { ...making, cutAt: 'insert into "shared_reports"' },
    { ...making, cutAt: 'insert into "audit_rows"' },
    { ...making, cutAt: "commit" },
    { ...appending, cutAt: 'insert into "shared_runs"' },
    { ...appending, cutAt: 'insert into "audit_rows"' },
    { ...asking, cutAt: "pg_notify" },
    { ...changing, cutAt: "pg_notify" },
    { ...deleting, cutAt: 'insert into "gone_reports"' },
  ])("at $cutAt leaves nothing of $method $path half done, and the same request works later", async (given) => {
    const { method, path, body, cutAt } = given;
    const own = await makeReport();
    const sent = body?.();
    const before = await behind.dump();
    road.cutAt = cutAt;
    const send = () => call(method, path, { id: own.id, token: own.manageToken, body: sent });
    const { status, code } = await problemOf(await send());
    expect([status, code]).toEqual([503, "storage-unavailable"]);
    // The database undoes it when it sees that the connection is gone.
    await vi.waitFor(async () => expect(await behind.dump()).toBe(before), { timeout: 10_000 });
    road.mend();
    await vi.waitFor(async () => expect((await send()).status).toBeLessThan(300), {
      timeout: 10_000,
    });
  });
});
