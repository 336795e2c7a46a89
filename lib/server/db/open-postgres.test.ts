import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { EnvironmentError } from "../env.ts";
import { openPostgres } from "./open-postgres.ts";
import { jobRuns } from "./schema.ts";
import { openTestServer, type TestDatabase } from "./test-databases.ts";
import { Road } from "./test-road.ts";

const UNTIL = { timeout: 10_000, interval: 20 };

let database: TestDatabase;
let url: string;
let beside: Client;
beforeAll(async () => {
  database = await openTestServer();
  url = database.url ?? "";
  beside = new Client({ connectionString: url });
  await beside.connect();
}, 60_000);
afterAll(async () => {
  await beside.end();
  await database.close();
});

/** Ends the connections of our servers whose last question was this one. */
async function cut(lastQuestion: string): Promise<number> {
  const { rows } = await beside.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query like $1`,
    [lastQuestion],
  );
  return rows.length;
}

describe("a listening connection that is cut", () => {
  it("is made again, says that something may have been missed, and hears what comes after", async () => {
    const heard: string[] = [];
    const onGap = vi.fn();
    const stop = await database.listen("latchkey_cut", (payload) => heard.push(payload), onGap);
    for (let times = 1; times <= 3; times += 1) {
      expect(await cut("listen %latchkey_cut%")).toBe(1);
      await vi.waitFor(() => expect(onGap).toHaveBeenCalledTimes(times), UNTIL);
      await beside.query("select pg_notify('latchkey_cut', $1)", [`after ${times}`]);
      await vi.waitFor(() => expect(heard.at(-1)).toBe(`after ${times}`), UNTIL);
    }
    expect(heard).toEqual(["after 1", "after 2", "after 3"]);
    await stop();
  });

  it("is not made again once nobody listens", async () => {
    const onGap = vi.fn();
    const stop = await database.listen("latchkey_over", vi.fn(), onGap);
    await stop();
    await vi.waitFor(async () => expect(await cut("listen %latchkey_over%")).toBe(0), UNTIL);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onGap).not.toHaveBeenCalled();
  });
});

describe("a listening connection that nothing arrives on any more", () => {
  it("is found out within half a minute, made again, and says that something may have been missed", async () => {
    const address = new URL(url);
    const road = new Road(new URL(url));
    address.port = String(await road.begin());
    const far = await openPostgres(address.href);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
    try {
      const [heard, onGap] = [vi.fn(), vi.fn()];
      const stop = await far.listen("latchkey_frozen", heard, onGap);
      road.freeze();
      await beside.query("select pg_notify('latchkey_frozen', 'missed')");
      vi.advanceTimersByTime(20_000);
      vi.advanceTimersByTime(10_000);
      road.mend();
      await vi.waitFor(() => expect(onGap).toHaveBeenCalledTimes(1), UNTIL);
      await beside.query("select pg_notify('latchkey_frozen', 'after')");
      await vi.waitFor(() => expect(heard.mock.calls).toEqual([["after"]]), UNTIL);
      await stop();
    } finally {
      vi.useRealTimers();
      await far.close();
      road.end();
    }
  });
});

describe("a pool whose connections are cut", () => {
  it("answers the next question", async () => {
    await database.db.execute(sql`select 'idle here'`);
    expect(await cut("%idle here%")).toBe(1);
    await vi.waitFor(async () => {
      expect(await database.ask(sql`select 1 as one`)).toEqual([{ one: 1 }]);
    }, UNTIL);
  });
});

describe("servers that start at once on an empty database", () => {
  it("apply the migrations once, and each of them serves", async () => {
    await beside.query("create database started_at_once");
    const empty = url.replace(/[^/]+$/, "started_at_once");
    const opened = await Promise.all(Array.from({ length: 5 }, () => openPostgres(empty)));
    expect(await Promise.all(opened.map(({ db }) => db.$count(jobRuns)))).toEqual([0, 0, 0, 0, 0]);
    await Promise.all(opened.map(({ close }) => close()));
    const applied = sql`select hash from drizzle.__drizzle_migrations order by id`;
    const onlyOne = new Client({ connectionString: empty });
    await onlyOne.connect();
    const { rows } = await onlyOne.query("select hash from drizzle.__drizzle_migrations order by id");
    await onlyOne.end();
    expect(rows).toEqual(await database.ask(applied));
    await beside.query("drop database started_at_once");
  });
});

describe("a database that cannot be used", () => {
  it.each([
    ["whose password is wrong", (address: URL) => (address.password = "canary-wrong"), "28P01"],
    ["that is not there", (address: URL) => (address.pathname = "/canary-missing"), "3D000"],
    ["where nobody answers", (address: URL) => (address.port = "1"), "ECONNREFUSED"],
  ])("one %s ends the start with one line that repeats no part of its address", async (_, change, code) => {
    const address = new URL(url);
    change(address);
    const error = await openPostgres(address.href).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!(error instanceof EnvironmentError)) throw new Error("it was opened");
    const { message } = error;
    expect(message).toContain(code);
    expect(message).not.toMatch(/canary|127\.0\.0\.1|\n/);
  });
});
