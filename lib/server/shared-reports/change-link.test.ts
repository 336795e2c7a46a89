import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { findLink } from "./find-link.ts";
import { hashOf } from "./link-secrets.ts";
import { DAY_MS, HOUR_MS, makeLink, NOW_MS } from "./test-links.ts";

describe.each(TEST_DATABASES)("a maker on the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const rowsOf = (id: string) =>
    database.ask(
      sql`select (select count(*)::int from shared_reports where id_hash = ${hashOf(id)}) as links,
        (select count(*)::int from shared_runs where id_hash = ${hashOf(id)}) as runs`,
    );

  it("moves the end of a link from now on, later and earlier, and the link is over at that moment", async () => {
    const link = await makeLink(database.db, { expiresInHours: 1 });
    const nowMs = NOW_MS + HOUR_MS / 2;
    const later = await changeLink(database.db, { ...link, change: { expiresInHours: 720 }, nowMs });
    expect(later.expiresAt).toEqual(new Date(nowMs + 720 * HOUR_MS));
    expect(await findLink(database.db, link.id, nowMs + 720 * HOUR_MS - 1)).toMatchObject({ state: "open" });
    expect(await findLink(database.db, link.id, nowMs + 720 * HOUR_MS)).toEqual({ state: "gone", reason: "expired" });
    const earlier = await changeLink(database.db, { ...link, change: { expiresInHours: 1 }, nowMs });
    expect(earlier.expiresAt).toEqual(new Date(nowMs + HOUR_MS));
    expect(await findLink(database.db, link.id, nowMs + HOUR_MS)).toEqual({ state: "gone", reason: "expired" });
  });

  it("switches requests for a retest off and on, and nothing else changes but the version", async () => {
    const link = await makeLink(database.db);
    const before = await findLink(database.db, link.id, NOW_MS);
    const off = await changeLink(database.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    expect(off).toEqual({ expiresAt: link.expiresAt, acceptsRetestRequests: false, revoked: false });
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({
      ...before,
      acceptsRetestRequests: false,
      version: 2,
    });
    await changeLink(database.db, { ...link, change: { retestRequests: true }, nowMs: NOW_MS });
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({ ...before, version: 3 });
  });

  it("revokes a link: it is gone at once, before any job ran", async () => {
    const link = await makeLink(database.db);
    const { revoked } = await changeLink(database.db, { ...link, change: { revoked: true }, nowMs: NOW_MS });
    expect(revoked).toBe(true);
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({ state: "gone", reason: "revoked" });
    // Also at a moment before: there is no clock by which it is still open.
    expect(await findLink(database.db, link.id, NOW_MS - DAY_MS)).toEqual({ state: "gone", reason: "revoked" });
  });

  it("deletes a link: its rows are gone at once, and its id alone says so", async () => {
    const link = await makeLink(database.db);
    expect(await rowsOf(link.id)).toEqual([{ links: 1, runs: 1 }]);
    await deleteLink(database.db, { ...link, nowMs: NOW_MS });
    expect(await rowsOf(link.id)).toEqual([{ links: 0, runs: 0 }]);
    expect(await findLink(database.db, link.id, NOW_MS)).toEqual({ state: "gone", reason: "deleted" });
  });

  it("deletes once where several ask at once", async () => {
    const link = await makeLink(database.db);
    const other = await database.openAgain();
    const ended = await Promise.allSettled(
      Array.from({ length: 6 }, (_, at) => deleteLink((at % 2 ? other : database).db, { ...link, nowMs: NOW_MS })),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = ended.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
    expect(refusals.map(({ reason }) => reason.code)).toEqual(Array(5).fill("report-deleted"));
    const acts = await database.ask(sql`select act from audit_rows where id_hash = ${hashOf(link.id)} order by id`);
    expect(acts).toEqual([{ act: "link-made" }, { act: "link-deleted" }]);
  });
});
