import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_INCLUDE } from "#lib/report/redact-report.ts";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { appendRun } from "./append-run.ts";
import { askForRetest } from "./ask-for-retest.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { findLink } from "./find-link.ts";
import { linkOfReceipt, randomLink, readManageToken } from "./link-secrets.ts";
import { DAY_MS, HOUR_MS, KEY, makeLink, NOW_MS, OLDER_KEY, REPORT } from "./test-links.ts";

describe.each(TEST_DATABASES)("reading a link on the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  it("changes nothing, whatever the link is", async () => {
    const [link, revoked, deleted] = await Promise.all([1, 2, 3].map(() => makeLink(database.db)));
    if (!link || !revoked || !deleted) throw new Error("three were made");
    await appendRun(database.db, {
      ...link,
      report: REPORT,
      jti: "a retest",
      receiptExpiresAtMs: NOW_MS + HOUR_MS,
      nowMs: NOW_MS,
    });
    await askForRetest(database.db, { id: link.id, nowMs: NOW_MS });
    await changeLink(database.db, { ...revoked, change: { revoked: true }, nowMs: NOW_MS });
    await deleteLink(database.db, { ...deleted, nowMs: NOW_MS });
    const before = await database.dump();
    const ids = [link.id, revoked.id, deleted.id, randomLink().id, "", "'; delete from shared_reports; --"];
    for (const nowMs of [NOW_MS, NOW_MS + DAY_MS, NOW_MS + 1000 * DAY_MS])
      for (const id of ids) await findLink(database.db, id, nowMs);
    expect(await database.dump()).toBe(before);
    expect(before).toContain("shared_runs");
  });

  it("has the runs oldest first, and what the maker let be shown", async () => {
    const link = await makeLink(database.db, { include: { ...DEFAULT_INCLUDE, hint: true, requestIds: false } });
    for (let number = 2; number <= 11; number += 1)
      await appendRun(database.db, {
        ...link,
        report: REPORT,
        jti: `run ${number}`,
        receiptExpiresAtMs: NOW_MS + HOUR_MS,
        nowMs: NOW_MS,
      });
    const found = await findLink(database.db, link.id, NOW_MS);
    if (found.state !== "open") throw new Error(found.state);
    expect(found.runs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(found.include).toEqual({ ...DEFAULT_INCLUDE, hint: true, requestIds: false });
  });

  it("knows nothing of an id that was never there, or of another letter's case", async () => {
    const { id } = await makeLink(database.db);
    const swapped = id.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    for (const other of [randomLink().id, swapped, `${id} `, id.slice(0, -1), encodeURIComponent(`${id}/`)])
      expect(await findLink(database.db, other, NOW_MS)).toEqual({ state: "unknown" });
  });
});

describe("what opens a link", () => {
  it("is an id of 24 letters and digits and a token of 32 bytes, no two alike", () => {
    const links = [
      ...Array.from({ length: 2_000 }, randomLink),
      ...Array.from({ length: 2_000 }, (_, at) => linkOfReceipt(`receipt ${at}`, KEY)),
    ];
    for (const { id, manageToken } of links) {
      expect(id).toMatch(/^[A-Za-z0-9]{24}$/);
      expect(manageToken).toMatch(/^lkm_[A-Za-z0-9_-]{43}$/);
    }
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
    expect(new Set(links.map(({ manageToken }) => manageToken)).size).toBe(links.length);
  });

  it("follows from a receipt's number and the secret, and from neither alone", () => {
    expect(linkOfReceipt("one", KEY)).toEqual(linkOfReceipt("one", KEY));
    expect(linkOfReceipt("one", KEY)).not.toEqual(linkOfReceipt("two", KEY));
    expect(linkOfReceipt("one", KEY)).not.toEqual(linkOfReceipt("one", OLDER_KEY));
  });

  it.each([
    ["nothing", undefined, undefined],
    ["another scheme", `Basic lkm_${"a".repeat(43)}`, undefined],
    ["no scheme", `lkm_${"a".repeat(43)}`, undefined],
    ["a token that is too short", `Bearer lkm_${"a".repeat(42)}`, undefined],
    ["a token that is too long", `Bearer lkm_${"a".repeat(44)}`, undefined],
    ["an API key", `Bearer sk-ant-${"a".repeat(43)}`, undefined],
    ["two tokens", `Bearer lkm_${"a".repeat(43)} lkm_${"b".repeat(43)}`, undefined],
    ["a token", `Bearer lkm_${"a".repeat(43)}`, `lkm_${"a".repeat(43)}`],
    ["a token, the scheme in small letters", `bearer lkm_${"a".repeat(43)}`, `lkm_${"a".repeat(43)}`],
  ])("is read from an authorization of %s only where it is a token whole", (_, authorization, token) => {
    expect(readManageToken(new Headers(authorization ? { authorization } : {}))).toBe(token);
  });
});
