import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Db } from "../db/database.ts";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { CHANNEL, readAnnouncement } from "./announce.ts";
import { appendRun } from "./append-run.ts";
import { askForRetest } from "./ask-for-retest.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { hashOf } from "./link-secrets.ts";
import { type MadeLink, makeLinkOfForeignReport, makeLinkOfOwnRun } from "./make-link.ts";
import { removeEnded } from "./remove-ended.ts";
import { ASKED, DAY_MS, HOUR_MS, makeLink, NOW_MS, REPORT, receiptOf } from "./test-links.ts";

type Deed = {
  readonly deed: string;
  readonly act: string;
  readonly event: string | undefined;
  readonly use: (db: Db, link: MadeLink) => Promise<unknown>;
};
const DEEDS: readonly Deed[] = [
  {
    deed: "making a link of an own run",
    act: "link-made",
    event: undefined,
    use: (db) => makeLinkOfOwnRun(db, ASKED, receiptOf("audited")),
  },
  {
    deed: "making a link of another's report",
    act: "link-made",
    event: undefined,
    use: (db) => makeLinkOfForeignReport(db, ASKED),
  },
  {
    deed: "appending a run",
    act: "run-appended",
    event: "run-appended",
    use: (db, link) =>
      appendRun(db, {
        ...link,
        report: REPORT,
        jti: `of ${link.id}`,
        receiptExpiresAtMs: NOW_MS + HOUR_MS,
        nowMs: NOW_MS,
      }),
  },
  {
    deed: "asking for a retest",
    act: "retest-asked",
    event: "retest-asked",
    use: (db, link) => askForRetest(db, { ...link, nowMs: NOW_MS }),
  },
  {
    deed: "changing a link",
    act: "link-changed",
    event: "changed",
    use: (db, link) => changeLink(db, { ...link, change: { expiresInHours: 2 }, nowMs: NOW_MS }),
  },
  {
    deed: "revoking a link",
    act: "link-revoked",
    event: "gone",
    use: (db, link) => changeLink(db, { ...link, change: { revoked: true }, nowMs: NOW_MS }),
  },
  {
    deed: "deleting a link",
    act: "link-deleted",
    event: "gone",
    use: (db, link) => deleteLink(db, { ...link, nowMs: NOW_MS }),
  },
  {
    deed: "removing an expired link",
    act: "link-expired",
    event: "gone",
    use: (db) => db.transaction((tx) => removeEnded(tx, NOW_MS + DAY_MS)),
  },
];

describe.each(TEST_DATABASES)("on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let stop: () => Promise<void>;
  const heard: string[] = [];
  beforeAll(async () => {
    database = await open();
    stop = await database.listen(
      CHANNEL,
      (payload) => heard.push(payload),
      () => undefined,
    );
  }, 60_000);
  afterEach(async () => {
    await database.ask(sql`alter table audit_rows drop constraint if exists no_more`);
    await database.ask(sql`delete from shared_reports`);
    heard.length = 0;
  });
  afterAll(async () => {
    await stop();
    await database.close();
  });

  describe.each(DEEDS)("$deed", ({ act, event, use }) => {
    it("leaves one audit row, and is announced as what it is without the id", async () => {
      const link = await makeLink(database.db);
      const [before] = await database.ask(sql`select coalesce(max(id), 0) as last from audit_rows`);
      await use(database.db, link);
      const rows = await database.ask(
        sql`select act, id_hash from audit_rows where id > ${Number(before?.last)}::bigint order by id`,
      );
      expect(rows.map((row) => row.act)).toEqual([act]);
      if (event === undefined) return;
      expect(rows[0]?.id_hash).toBe(hashOf(link.id));
      await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 10_000 });
      expect(readAnnouncement(heard[0] ?? "")).toMatchObject({ idHash: hashOf(link.id), event: { type: event } });
      expect(heard[0]).not.toContain(link.id);
    });

    it("is undone whole where its audit row cannot be written, and nobody is told", async () => {
      const link = await makeLink(database.db);
      await database.ask(sql`alter table audit_rows add constraint no_more check (false) not valid`);
      const before = await database.dump();
      await expect(use(database.db, link)).rejects.toThrow();
      expect(await database.dump()).toBe(before);
      await database.ask(sql`select pg_notify(${CHANNEL}, 'after')`);
      await vi.waitFor(() => expect(heard.at(-1)).toBe("after"), { timeout: 10_000 });
      expect(heard).toEqual(["after"]);
    });
  });

  it("an announcement that is not one of ours is read as none", () => {
    const event = { type: "changed", version: 1 };
    expect(readAnnouncement(JSON.stringify({ idHash: "a hash", event }))).toEqual({ idHash: "a hash", event });
    for (const payload of ["", "after", "null", "{}", JSON.stringify({ idHash: 1, event }), JSON.stringify({ event })])
      expect(readAnnouncement(payload)).toBeUndefined();
    expect(readAnnouncement(JSON.stringify({ idHash: "a hash", event: { ...event, text: "x" } }))).toBeUndefined();
  });
});
