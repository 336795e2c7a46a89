import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_INCLUDE, reportBytes } from "#lib/report/redact-report.ts";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { appendRun } from "./append-run.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { findLink } from "./find-link.ts";
import { linkOfReceipt } from "./link-secrets.ts";
import { makeLinkOfForeignReport, makeLinkOfOwnRun } from "./make-link.ts";
import {
  ASKED,
  codeOf,
  HOUR_MS,
  INCLUDE_ALL,
  KEY,
  makeLink,
  NOW_MS,
  OLDER_KEY,
  REPORT,
  receiptOf,
  SAMPLE_REPORT,
} from "./test-links.ts";

describe.each(TEST_DATABASES)("a link that is made on the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const make = (jti: string, changes: Partial<typeof ASKED> = {}, keys = [KEY]) =>
    makeLinkOfOwnRun(database.db, { ...ASKED, ...changes }, receiptOf(jti, keys));
  const countOf = async (table: string) => {
    const [row] = await database.ask(sql`select count(*)::int as rows from ${sql.identifier(table)}`);
    return row?.rows;
  };

  it("holds the bytes of the preview, and ends when it was asked to", async () => {
    const { id, expiresAt } = await make("bytes", { include: { ...DEFAULT_INCLUDE, hint: true }, expiresInHours: 5 });
    const link = await findLink(database.db, id, NOW_MS);
    if (link.state !== "open") throw new Error(link.state);
    expect(link.runs.map(({ reportText }) => reportText)).toEqual([
      reportBytes(REPORT, { ...DEFAULT_INCLUDE, hint: true }),
    ]);
    expect(link.runs[0]).toMatchObject({ number: 1, source: "own-run", addedAt: new Date(NOW_MS) });
    expect(link.include).toEqual({ ...DEFAULT_INCLUDE, hint: true });
    expect(link).toMatchObject({ sample: false, version: 1, acceptsRetestRequests: true, retestAskedAt: [] });
    expect(expiresAt).toEqual(new Date(NOW_MS + 5 * HOUR_MS));
    expect(link.expiresAt).toEqual(expiresAt);
  });

  it("is marked as a sample where its run is one, and as self-reported where it is not this server's", async () => {
    const sample = await findLink(database.db, (await make("sample", { report: SAMPLE_REPORT })).id, NOW_MS);
    expect(sample).toMatchObject({ state: "open", sample: true });
    const foreign = await makeLinkOfForeignReport(database.db, ASKED);
    const found = await findLink(database.db, foreign.id, NOW_MS);
    expect(found).toMatchObject({ state: "open", sample: false, runs: [{ source: "self-reported" }] });
  });

  it("of a report made elsewhere is another one each time", async () => {
    const [one, two] = await Promise.all([1, 2].map(() => makeLinkOfForeignReport(database.db, ASKED)));
    expect(one?.id).not.toBe(two?.id);
    expect(one?.manageToken).not.toBe(two?.manageToken);
  });

  it("is the same for the same receipt and body, with its first end, and is stored once", async () => {
    const first = await make("again");
    const before = await database.dump();
    const second = await make("again", { nowMs: NOW_MS + HOUR_MS / 4 });
    expect(first.isNew).toBe(true);
    expect(second).toEqual({ ...first, isNew: false });
    expect(await database.dump()).toBe(before);
  });

  it("is one where twenty ask at once with the same receipt, through two servers", async () => {
    const other = await database.openAgain();
    const before = await countOf("shared_reports");
    const links = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        makeLinkOfOwnRun(at % 2 ? other.db : database.db, ASKED, receiptOf("twenty")),
      ),
    );
    expect(new Set(links.map(({ id }) => id)).size).toBe(1);
    expect(links.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(links.map(({ manageToken }) => manageToken)).size).toBe(1);
    expect(await countOf("shared_reports")).toBe(Number(before) + 1);
  });

  it("is still the same once the secret was changed and the old one only verifies", async () => {
    const first = await make("rotated", {}, [OLDER_KEY]);
    expect(await make("rotated", {}, [KEY, OLDER_KEY])).toEqual({ ...first, isNew: false });
    expect(await codeOf(make("rotated", {}, [KEY]))).toBe("receipt-used");
  });

  it("is made by the first key of a list", async () => {
    expect((await make("first key", {}, [KEY, OLDER_KEY])).id).toBe(linkOfReceipt("first key", KEY).id);
  });

  it("is refused for a receipt that was used with another body", async () => {
    await make("other body");
    expect(await codeOf(make("other body", { expiresInHours: 25 }))).toBe("receipt-used");
    expect(await codeOf(make("other body", { include: INCLUDE_ALL }))).toBe("receipt-used");
    expect(await codeOf(make("other body", { include: { ...DEFAULT_INCLUDE, model: false } }))).toBe("receipt-used");
  });

  it("is refused for a receipt that was appended to another", async () => {
    const link = await makeLink(database.db);
    const retest = { ...link, report: REPORT, jti: "appended", receiptExpiresAtMs: NOW_MS + HOUR_MS, nowMs: NOW_MS };
    await appendRun(database.db, retest);
    expect(await codeOf(make("appended"))).toBe("receipt-used");
  });

  it("tells who asks again that it is over, and is not made anew", async () => {
    const revoked = await make("revoked");
    await changeLink(database.db, { ...revoked, change: { revoked: true }, nowMs: NOW_MS });
    const deleted = await make("deleted");
    await deleteLink(database.db, { ...deleted, nowMs: NOW_MS });
    await make("expired", { expiresInHours: 1 });
    const before = await database.dump();
    expect(await codeOf(make("revoked"))).toBe("report-revoked");
    expect(await codeOf(make("deleted"))).toBe("report-deleted");
    expect(await codeOf(make("expired", { expiresInHours: 1, nowMs: NOW_MS + HOUR_MS }))).toBe("report-expired");
    expect(await database.dump()).toBe(before);
  });

  it("leaves neither its id, its token nor the receipt's number in any table, nor what was left out of it", async () => {
    const report = { ...REPORT, credential: { ...REPORT.credential, hint: "sk-ant-api03-…lEfT" } };
    const link = await make("a number of a receipt", { report });
    const foreign = await makeLinkOfForeignReport(database.db, { ...ASKED, report });
    await changeLink(database.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    await deleteLink(database.db, { ...foreign, nowMs: NOW_MS });
    const dump = await database.dump();
    for (const { id, manageToken } of [link, foreign]) {
      expect(dump).not.toContain(id);
      expect(dump).not.toContain(manageToken.slice(4));
    }
    expect(dump).not.toContain("a number of a receipt");
    expect(dump).not.toMatch(/canary-organization|canary-workspace|…lEfT/);
    // What was not left out is there, so the search looks where it should.
    expect(dump).toMatch(/canary-model.*canary-request/);
  });
});
