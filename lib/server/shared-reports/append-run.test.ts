import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_INCLUDE, reportBytes } from "#lib/report/redact-report.ts";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { type AppendRequest, appendRun } from "./append-run.ts";
import { findLink } from "./find-link.ts";
import { type MadeLink, makeLinkOfForeignReport, makeLinkOfOwnRun } from "./make-link.ts";
import { ASKED, codeOf, DAY_MS, HOUR_MS, makeLink, NOW_MS, REPORT, receiptOf, SAMPLE_REPORT } from "./test-links.ts";

describe.each(TEST_DATABASES)("a run that is appended on the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const append = (link: MadeLink, jti: string, changes: Partial<AppendRequest> = {}, to = database.db) =>
    appendRun(to, {
      id: link.id,
      manageToken: link.manageToken,
      report: REPORT,
      jti,
      receiptExpiresAtMs: NOW_MS + HOUR_MS,
      nowMs: NOW_MS + 1000,
      ...changes,
    });
  const openLink = async ({ id }: MadeLink) => {
    const link = await findLink(database.db, id, NOW_MS);
    if (link.state !== "open") throw new Error(link.state);
    return link;
  };

  it("is the newest of the thread, with the next number and version, redacted as the first was", async () => {
    const link = await makeLink(database.db, { include: { ...DEFAULT_INCLUDE, model: false } });
    const report = { ...REPORT, durationMs: 777 };
    expect(await append(link, "second", { report })).toEqual({ number: 2, version: 2, isNew: true });
    const { runs, version } = await openLink(link);
    expect(version).toBe(2);
    expect(runs.map(({ number, source }) => [number, source])).toEqual([
      [1, "own-run"],
      [2, "own-run"],
    ]);
    expect(runs[1]?.reportText).toBe(reportBytes(report, { ...DEFAULT_INCLUDE, model: false }));
    expect(runs[1]?.addedAt).toEqual(new Date(NOW_MS + 1000));
    expect(runs[1]?.reportText).not.toMatch(/canary-model|canary-workspace/);
  });

  it("is this server's own, also on a link whose first run was made elsewhere", async () => {
    const link = await makeLinkOfForeignReport(database.db, ASKED);
    await append(link, "own after foreign");
    expect((await openLink(link)).runs.map(({ source }) => source)).toEqual(["self-reported", "own-run"]);
  });

  it("is appended once where its receipt comes twice, and twenty times at once through two servers", async () => {
    const link = await makeLink(database.db);
    const first = await append(link, "twice");
    const before = await database.dump();
    expect(await append(link, "twice")).toEqual({ ...first, isNew: false });
    expect(await database.dump()).toBe(before);
    const other = await database.openAgain();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => append(link, "at once", {}, at % 2 ? other.db : database.db)),
    );
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set([3]));
    expect((await openLink(link)).runs).toHaveLength(3);
  });

  it("has a number of its own where many come at once", async () => {
    const link = await makeLink(database.db);
    const other = await database.openAgain();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => append(link, `many ${at}`, {}, at % 2 ? other.db : database.db)),
    );
    expect(answers.map(({ number }) => number).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await openLink(link)).version).toBe(9);
  });

  it("is not the run that began the link: that receipt gives its first number again", async () => {
    const link = await makeLinkOfOwnRun(database.db, ASKED, receiptOf("began"));
    expect(await append(link, "began")).toEqual({ number: 1, version: 1, isNew: false });
    expect((await openLink(link)).runs).toHaveLength(1);
  });

  it("is refused where its receipt was used for another link or another thread", async () => {
    const link = await makeLink(database.db);
    const other = await makeLinkOfOwnRun(database.db, ASKED, receiptOf("made another"));
    expect(await codeOf(append(link, "made another"))).toBe("receipt-used");
    await append(other, "in another thread");
    expect(await codeOf(append(link, "in another thread"))).toBe("receipt-used");
    expect((await openLink(link)).runs).toHaveLength(1);
  });

  it("is refused as the 25th, and its receipt may still be used elsewhere", async () => {
    const link = await makeLink(database.db);
    for (let number = 2; number <= 24; number += 1) await append(link, `full ${number}`);
    expect(await codeOf(append(link, "full 25"))).toBe("thread-full");
    expect((await openLink(link)).runs).toHaveLength(24);
    expect(await append(link, "full 24")).toMatchObject({ number: 24 });
    expect(await append(await makeLink(database.db), "full 25")).toEqual({ number: 2, version: 2, isNew: true });
  });

  it("is refused where one is a sample and the other is not, and uses up no receipt", async () => {
    const link = await makeLink(database.db);
    const sample = await makeLink(database.db, { report: SAMPLE_REPORT });
    expect(await codeOf(append(link, "mixed", { report: SAMPLE_REPORT }))).toBe("sample-report");
    expect(await codeOf(append(sample, "mixed"))).toBe("run-does-not-fit");
    expect(await append(sample, "mixed", { report: SAMPLE_REPORT })).toEqual({ number: 2, version: 2, isNew: true });
  });

  it("is refused to another's token and after the link's end, and changes nothing then", async () => {
    const [link, other] = [await makeLink(database.db), await makeLink(database.db)];
    const before = await database.dump();
    expect(await codeOf(append(link, "foreign", { manageToken: other.manageToken }))).toBe("report-unknown");
    expect(await codeOf(append(link, "late", { nowMs: NOW_MS + DAY_MS }))).toBe("report-expired");
    expect(await database.dump()).toBe(before);
  });
});
