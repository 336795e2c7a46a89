import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "../db/database.ts";
import { openTestServer, TEST_DATABASES, type TestDatabase } from "../db/test-databases.ts";
import { appendRun } from "./append-run.ts";
import { askForRetest } from "./ask-for-retest.ts";
import { changeLink } from "./change-link.ts";
import { deleteLink } from "./delete-link.ts";
import { randomLink } from "./link-secrets.ts";
import type { MadeLink } from "./make-link.ts";
import { codeOf, DAY_MS, HOUR_MS, makeLink, NOW_MS, REPORT, refusalOf } from "./test-links.ts";

type Given = { readonly id: string; readonly manageToken: string; readonly nowMs: number };

const VERBS = [
  {
    verb: "appends to",
    use: (db: Db, given: Given) =>
      appendRun(db, { ...given, report: REPORT, jti: "of an outsider", receiptExpiresAtMs: NOW_MS + HOUR_MS }),
  },
  { verb: "changes", use: (db: Db, given: Given) => changeLink(db, { ...given, change: { expiresInHours: 720 } }) },
  { verb: "revokes", use: (db: Db, given: Given) => changeLink(db, { ...given, change: { revoked: true } }) },
  { verb: "deletes", use: (db: Db, given: Given) => deleteLink(db, given) },
];

/** What is asked of the database while that work is done, without the values. */
async function questionsOf(db: Db, work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  // Where both drivers keep whom they tell of a question: outside a transaction, and of one that begins.
  const { session } = db as unknown as { session: { logger: object; options: { logger?: object } } };
  const before = { outside: session.logger, inside: session.options.logger };
  const logger = { logQuery: (question: string) => asked.push(question) };
  session.logger = logger;
  session.options.logger = logger;
  await work().catch(() => undefined);
  session.logger = before.outside;
  if (before.inside) session.options.logger = before.inside;
  else delete session.options.logger;
  return asked;
}

describe.each(TEST_DATABASES)("on the $kind database", ({ open }) => {
  let database: TestDatabase;
  let link: MadeLink;
  let other: MadeLink;
  beforeAll(async () => {
    database = await open();
    [link, other] = [await makeLink(database.db), await makeLink(database.db)];
  }, 60_000);
  afterAll(() => database.close());

  describe.each(VERBS)("whoever $verb a link", ({ use }) => {
    const unknown = () => ({ id: randomLink().id, manageToken: other.manageToken, nowMs: NOW_MS });
    const foreign = () => ({ id: link.id, manageToken: other.manageToken, nowMs: NOW_MS });

    it("is told the same of another's link and of one that is not there, and changes nothing", async () => {
      const before = await database.dump();
      const [one, two] = [await refusalOf(use(database.db, unknown())), await refusalOf(use(database.db, foreign()))];
      expect({ ...one }).toEqual({ ...two });
      expect(one.code).toBe("report-unknown");
      expect(await database.dump()).toBe(before);
    });

    it("makes the database do the same for both", async () => {
      const ofUnknown = await questionsOf(database.db, () => use(database.db, unknown()));
      const ofForeign = await questionsOf(database.db, () => use(database.db, foreign()));
      expect(ofUnknown.length).toBeGreaterThan(0);
      expect(ofForeign).toEqual(ofUnknown);
    });

    it("is told of an id that cannot be one what an unknown one is told, and the database is not asked", async () => {
      for (const id of ["", "x", "../../etc", `${link.id}x`, link.id.slice(1), `${link.id.slice(1)}é`]) {
        expect(await codeOf(use(database.db, { ...foreign(), id }))).toBe("report-unknown");
        expect(await questionsOf(database.db, () => use(database.db, { ...foreign(), id }))).toEqual([]);
      }
    });

    it("with a token that is nearly right is refused", async () => {
      const { manageToken } = link;
      for (const near of [manageToken.slice(0, -1), `${manageToken}A`, manageToken.toLowerCase(), "", "lkm_"]) {
        expect(await codeOf(use(database.db, { ...foreign(), manageToken: near }))).toBe("report-unknown");
      }
    });

    it("is told that it has ended, before and after its content is gone", async () => {
      const ended = await makeLink(database.db);
      expect(await codeOf(use(database.db, { ...ended, nowMs: NOW_MS + DAY_MS }))).toBe("report-expired");
      await changeLink(database.db, { ...ended, change: { revoked: true }, nowMs: NOW_MS });
      expect(await codeOf(use(database.db, { ...ended, nowMs: NOW_MS }))).toBe("report-revoked");
      const deleted = await makeLink(database.db);
      await deleteLink(database.db, { ...deleted, nowMs: NOW_MS });
      expect(await codeOf(use(database.db, { ...deleted, nowMs: NOW_MS }))).toBe("report-deleted");
    });
  });
});

describe("while the link is held by another's change", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestServer();
  }, 60_000);
  afterAll(() => database.close());

  it("whoever may not change it, and whoever asks too often, is refused without waiting", async () => {
    const [link, other] = [await makeLink(database.db), await makeLink(database.db)];
    for (let times = 0; times < 3; times += 1) await askForRetest(database.db, { id: link.id, nowMs: NOW_MS });
    const another = await database.openAgain();
    let letGo = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let takes = (): void => undefined;
    const taken = new Promise<void>((resolve) => {
      takes = resolve;
    });
    const holding = another.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from shared_reports for update`);
      takes();
      await until;
    });
    await taken;
    const foreign = { id: link.id, manageToken: other.manageToken, nowMs: NOW_MS };
    const refused = Promise.all([
      ...VERBS.map(({ use }) => codeOf(use(database.db, foreign))),
      codeOf(askForRetest(database.db, { id: link.id, nowMs: NOW_MS })),
    ]);
    const late = new Promise<string>((resolve) => setTimeout(resolve, 10_000, "waited"));
    expect(await Promise.race([refused, late])).toEqual([...VERBS.map(() => "report-unknown"), "rate-limited"]);
    letGo();
    await holding;
  }, 30_000);
});
