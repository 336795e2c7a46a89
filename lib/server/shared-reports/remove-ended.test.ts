import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../db/database.ts";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { readAnnouncement } from "./announce.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { findLink } from "./find-link.ts";
import { hashOf } from "./link-secrets.ts";
import { makeLinkOfOwnRun } from "./make-link.ts";
import { REMOVED_AT_ONCE, removeEnded } from "./remove-ended.ts";
import { ASKED, codeOf, DAY_MS, HOUR_MS, makeLink, NOW_MS, receiptOf } from "./test-links.ts";

describe.each(TEST_DATABASES)("removing what has ended from the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database ??= await open();
    for (const table of ["shared_reports", "gone_reports", "used_receipts", "audit_rows"])
      await database.ask(sql`delete from ${sql.identifier(table)}`);
  }, 60_000);
  afterAll(() => database.close());

  const pass = (nowMs: number, { db }: Pick<Database, "db"> = database) =>
    db.transaction((tx) => removeEnded(tx, nowMs));
  const tablesOf = async () => {
    const [row] = await database.ask(
      sql`select (select count(*)::int from shared_reports) as links, (select count(*)::int from shared_runs) as runs,
        (select count(*)::int from used_receipts) as receipts, (select count(*)::int from gone_reports) as gone`,
    );
    return row;
  };

  it("deletes expired and revoked links with their runs, and leaves the others", async () => {
    const open = await makeLink(database.db, { expiresInHours: 48 });
    const expired = await makeLink(database.db, { expiresInHours: 24 });
    const revoked = await makeLink(database.db, { expiresInHours: 48 });
    await changeLink(database.db, { ...revoked, change: { revoked: true }, nowMs: NOW_MS });
    expect(await pass(NOW_MS + DAY_MS)).toEqual({ links: 2, expired: 1, more: false });
    expect(await tablesOf()).toMatchObject({ links: 1, runs: 1, gone: 2 });
    expect(await findLink(database.db, open.id, NOW_MS + DAY_MS)).toMatchObject({ state: "open" });
    expect(await findLink(database.db, expired.id, NOW_MS)).toEqual({ state: "gone", reason: "expired" });
    expect(await findLink(database.db, revoked.id, NOW_MS)).toEqual({ state: "gone", reason: "revoked" });
  });

  it("leaves a link until the moment it ends", async () => {
    await makeLink(database.db, { expiresInHours: 24 });
    expect(await pass(NOW_MS + DAY_MS - 1)).toMatchObject({ links: 0 });
    expect(await pass(NOW_MS + DAY_MS)).toMatchObject({ links: 1 });
  });

  it("keeps the hash of an id for 90 days, and knows nothing of it after", async () => {
    const link = await makeLink(database.db);
    const deleted = await makeLink(database.db, { expiresInHours: 48 });
    await deleteLink(database.db, { ...deleted, nowMs: NOW_MS + DAY_MS });
    await pass(NOW_MS + DAY_MS);
    await pass(NOW_MS + 91 * DAY_MS - 1);
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({ state: "gone", reason: "expired" });
    expect(await findLink(database.db, deleted.id, NOW_MS)).toEqual({ state: "gone", reason: "deleted" });
    await pass(NOW_MS + 91 * DAY_MS);
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({ state: "unknown" });
    expect(await findLink(database.db, deleted.id, NOW_MS)).toEqual({ state: "unknown" });
    await pass(NOW_MS + 200 * DAY_MS);
    expect(await database.ask(sql`select 1 from audit_rows`)).toEqual([]);
  });

  it("forgets a receipt an hour after it has expired by itself, and no sooner", async () => {
    await makeLinkOfOwnRun(database.db, { ...ASKED, expiresInHours: 1 }, receiptOf("kept"));
    const expiresMs = NOW_MS + HOUR_MS / 2;
    await pass(expiresMs + HOUR_MS - 1);
    const late = { ...ASKED, expiresInHours: 1, nowMs: expiresMs + HOUR_MS - 1 };
    expect(await codeOf(makeLinkOfOwnRun(database.db, late, receiptOf("kept")))).toBe("report-expired");
    expect(await tablesOf()).toMatchObject({ receipts: 1 });
    await pass(expiresMs + HOUR_MS);
    expect(await tablesOf()).toMatchObject({ receipts: 0 });
  });

  it("announces each expired link once, and no revoked one again, where passes run at once", async () => {
    const heard: string[] = [];
    const stop = await database.listen(
      "latchkey_shared_reports",
      (payload) => heard.push(payload),
      () => undefined,
    );
    const links = await Promise.all(Array.from({ length: 12 }, () => makeLink(database.db)));
    const revoked = await makeLink(database.db);
    await changeLink(database.db, { ...revoked, change: { revoked: true }, nowMs: NOW_MS });
    const other = await database.openAgain();
    const counts = await Promise.all([1, 2, 3, 4].map((at) => pass(NOW_MS + DAY_MS, at % 2 ? other : database)));
    expect(counts.reduce((sum, { links: removed }) => sum + removed, 0)).toBe(13);
    const last = await makeLink(database.db);
    await deleteLink(database.db, { ...last, nowMs: NOW_MS });
    await until(() => heard.length >= 14);
    await stop();
    const events = heard.map((payload) => readAnnouncement(payload));
    const expired = events.filter((said) => said?.event.type === "gone" && said.event.reason === "expired");
    expect(expired.map((said) => said?.idHash).sort()).toEqual(links.map(({ id }) => hashOf(id)).sort());
    expect(events).toHaveLength(14);
    expect(await tablesOf()).toMatchObject({ links: 0, runs: 0, gone: 14 });
  });

  it("says whether there may be more to do", async () => {
    await database.ask(
      sql`insert into shared_reports select 'hash ' || n, 'hash', false, '{}', 1, 1, true, '{}', now(), to_timestamp(1), null
        from generate_series(1, ${REMOVED_AT_ONCE + 1}::int) n`,
    );
    expect(await pass(NOW_MS)).toMatchObject({ links: REMOVED_AT_ONCE, more: true });
    expect(await pass(NOW_MS)).toMatchObject({ links: 1, more: false });
    expect(await pass(NOW_MS)).toMatchObject({ links: 0, more: false });
    await database.ask(
      sql`insert into audit_rows (at, act, id_hash) select to_timestamp(1), 'link-made', 'hash'
        from generate_series(1, ${REMOVED_AT_ONCE}::int)`,
    );
    expect(await pass(NOW_MS)).toMatchObject({ links: 0, more: true });
    expect(await pass(NOW_MS)).toMatchObject({ links: 0, more: false });
  });
});

describe("of two passes at once on a server", () => {
  it("the second leaves to the first what that one has taken, and does not wait for it", async () => {
    const { open } = TEST_DATABASES[1];
    const database = await open();
    const other = await database.openAgain();
    await Promise.all([1, 2, 3].map(() => makeLink(database.db)));
    const later = await makeLink(database.db, { expiresInHours: 48 });
    await database.db.transaction(async (tx) => {
      expect(await removeEnded(tx, NOW_MS + DAY_MS)).toMatchObject({ links: 3 });
      // The outer one holds its rows until it ends; a pass that waited for them would wait for ever here.
      const second = await other.db.transaction((inner) => removeEnded(inner, NOW_MS + 2 * DAY_MS));
      expect(second).toMatchObject({ links: 1 });
    });
    expect(await findLink(database.db, later.id, NOW_MS)).toEqual({ state: "gone", reason: "expired" });
    await database.close();
  }, 60_000);
});

async function until(holds: () => boolean): Promise<void> {
  const giveUpMs = performance.now() + 10_000;
  while (!holds() && performance.now() < giveUpMs) await new Promise((resolve) => setTimeout(resolve, 20));
}
