import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { TEST_DATABASES, type TestDatabase } from "./test-databases.ts";

const UNTIL = { timeout: 10_000, interval: 20 };
const CHANNEL = "latchkey_test";

describe.each(TEST_DATABASES)("a database that is $kind", ({ kind, open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const notify = (to: Pick<TestDatabase, "db">, payload: string) =>
    to.db.execute(sql`select pg_notify(${CHANNEL}, ${payload})`);

  it("says which it is", () => {
    expect(database.kind).toBe(kind);
  });

  it("has its migrations applied once, however often it is opened", async () => {
    await database.openAgain();
    const rows = await database.ask(sql`select hash from drizzle.__drizzle_migrations`);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
  });

  it("hands on what another connection says, and nothing once nobody listens", async () => {
    const other = await database.openAgain();
    const heard: string[] = [];
    const stop = await database.listen(CHANNEL, (payload) => heard.push(payload), vi.fn());
    await notify(other, "one");
    await vi.waitFor(() => expect(heard).toEqual(["one"]), UNTIL);
    await stop();
    await notify(other, "two");
    const later: string[] = [];
    const stopLater = await database.listen(CHANNEL, (payload) => later.push(payload), vi.fn());
    await notify(other, "three");
    await vi.waitFor(() => expect(later).toEqual(["three"]), UNTIL);
    await stopLater();
    expect(heard).toEqual(["one"]);
  });

  it("says nothing of a transaction that did not hold", async () => {
    const heard: string[] = [];
    const stop = await database.listen(CHANNEL, (payload) => heard.push(payload), vi.fn());
    const undone = database.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_notify(${CHANNEL}, 'undone')`);
      throw new Error("on purpose");
    });
    await expect(undone).rejects.toThrow("on purpose");
    await notify(database, "done");
    await vi.waitFor(() => expect(heard).toEqual(["done"]), UNTIL);
    await stop();
  });
});
