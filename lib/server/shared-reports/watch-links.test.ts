import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ReportEvent } from "#lib/wire/report-answers.ts";
import { openTestServer, TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { makeLink, NOW_MS } from "./test-links.ts";
import { LinkWatch } from "./watch-links.ts";

const UNTIL = { timeout: 10_000, interval: 20 };

function listener() {
  const events: ReportEvent[] = [];
  return { events, onEvent: (event: ReportEvent) => void events.push(event), onGap: vi.fn() };
}

describe.each(TEST_DATABASES)("who watches a link on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let watch: LinkWatch;
  beforeAll(async () => {
    database = await open();
    watch = await LinkWatch.start(database);
  }, 60_000);
  afterAll(async () => {
    await watch.end();
    await database.close();
  });

  it("hears what is done with it through another server, in its order, and of no other link", async () => {
    const other = await database.openAgain();
    const [link, another] = [await makeLink(database.db), await makeLink(database.db)];
    const [one, two] = [listener(), listener()];
    watch.subscribe(link.id, one);
    watch.subscribe(another.id, two);
    await changeLink(other.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    await deleteLink(other.db, { ...link, nowMs: NOW_MS });
    await vi.waitFor(() => expect(one.events).toHaveLength(2), UNTIL);
    expect(one.events).toEqual([
      { type: "changed", version: 2 },
      { type: "gone", reason: "deleted" },
    ]);
    expect(two.events).toEqual([]);
  });

  it("hears nothing after leaving, while the others do; leaving twice is nothing more", async () => {
    const link = await makeLink(database.db);
    const [gone, still] = [listener(), listener()];
    const leave = watch.subscribe(link.id, gone);
    watch.subscribe(link.id, still);
    leave();
    leave();
    await changeLink(database.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    await vi.waitFor(() => expect(still.events).toHaveLength(1), UNTIL);
    expect(gone.events).toEqual([]);
  });
});

describe("who watches a link while the listening connection is cut", () => {
  it("is told that something may have been missed, and hears what comes after", async () => {
    const database = await openTestServer();
    const watch = await LinkWatch.start(database);
    const link = await makeLink(database.db);
    const heard = listener();
    watch.subscribe(link.id, heard);
    const beside = new Client({ connectionString: database.url });
    await beside.connect();
    await beside.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
    );
    await vi.waitFor(() => expect(heard.onGap).toHaveBeenCalledTimes(1), UNTIL);
    await changeLink(database.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    await vi.waitFor(() => expect(heard.events).toEqual([{ type: "changed", version: 2 }]), UNTIL);
    await beside.end();
    await watch.end();
    await database.close();
  }, 60_000);
});
