import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { askForRetest } from "./ask-for-retest.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { findLink } from "./find-link.ts";
import { randomLink } from "./link-secrets.ts";
import { codeOf, DAY_MS, HOUR_MS, makeLink, NOW_MS, refusalOf } from "./test-links.ts";

describe.each(TEST_DATABASES)("a request for a retest on the $kind database", ({ open }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(() => database.close());

  const ask = (id: string, nowMs = NOW_MS) => askForRetest(database.db, { id, nowMs });
  const askedOf = async (id: string) => {
    const link = await findLink(database.db, id, NOW_MS);
    if (link.state !== "open") throw new Error(link.state);
    return link;
  };

  it("is kept to the second, oldest first, and makes a new version", async () => {
    const { id } = await makeLink(database.db);
    expect(await ask(id, NOW_MS + 400)).toEqual(new Date(NOW_MS));
    await ask(id, NOW_MS + 60_000);
    const { retestAskedAt, version } = await askedOf(id);
    expect(retestAskedAt).toEqual([new Date(NOW_MS), new Date(NOW_MS + 60_000)]);
    expect(version).toBe(3);
  });

  it("is taken three times an hour, and again in the second the first of them is an hour old", async () => {
    const { id } = await makeLink(database.db);
    for (const minutes of [0, 10, 20]) await ask(id, NOW_MS + minutes * 60_000);
    const refusal = await refusalOf(ask(id, NOW_MS + 30 * 60_000));
    expect([refusal.code, refusal.retryAfterS]).toEqual(["rate-limited", 1800]);
    const edge = await refusalOf(ask(id, NOW_MS + HOUR_MS - 1));
    expect([edge.code, edge.retryAfterS]).toEqual(["rate-limited", 1]);
    expect(await ask(id, NOW_MS + HOUR_MS)).toEqual(new Date(NOW_MS + HOUR_MS));
    const next = await refusalOf(ask(id, NOW_MS + HOUR_MS));
    expect(next.retryAfterS).toBe(600);
    expect((await askedOf(id)).retestAskedAt).toHaveLength(4);
  });

  it("is counted for its link alone", async () => {
    const [one, two] = [await makeLink(database.db), await makeLink(database.db)];
    for (let times = 0; times < 3; times += 1) await ask(one.id);
    expect(await codeOf(ask(one.id))).toBe("rate-limited");
    await ask(two.id);
  });

  it("is taken three times where ten come at once, through two servers", async () => {
    const { id } = await makeLink(database.db);
    const other = await database.openAgain();
    const ended = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => askForRetest((at % 2 ? other : database).db, { id, nowMs: NOW_MS })),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect((await askedOf(id)).retestAskedAt).toHaveLength(3);
  });

  it("keeps the last 24 alone", async () => {
    const { id } = await makeLink(database.db, { expiresInHours: 720 });
    for (let hour = 0; hour < 26; hour += 1) await ask(id, NOW_MS + hour * HOUR_MS);
    const { retestAskedAt } = await askedOf(id);
    expect(retestAskedAt).toHaveLength(24);
    expect(retestAskedAt[0]).toEqual(new Date(NOW_MS + 2 * HOUR_MS));
  });

  it("is refused where its maker takes none, and changes nothing then", async () => {
    const link = await makeLink(database.db);
    await changeLink(database.db, { ...link, change: { retestRequests: false }, nowMs: NOW_MS });
    const before = await database.dump();
    expect(await codeOf(ask(link.id))).toBe("retest-requests-off");
    expect(await database.dump()).toBe(before);
  });

  it("is refused for a link that is unknown or over", async () => {
    expect(await codeOf(ask(randomLink().id))).toBe("report-unknown");
    expect(await codeOf(ask("not an id"))).toBe("report-unknown");
    const link = await makeLink(database.db);
    expect(await codeOf(ask(link.id, NOW_MS + DAY_MS))).toBe("report-expired");
    await changeLink(database.db, { ...link, change: { revoked: true }, nowMs: NOW_MS });
    expect(await codeOf(ask(link.id))).toBe("report-revoked");
    const deleted = await makeLink(database.db);
    await deleteLink(database.db, { ...deleted, nowMs: NOW_MS });
    expect(await codeOf(ask(deleted.id))).toBe("report-deleted");
  });
});
