import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { metrics } from "../metrics.ts";
import { DAY_MS, HOUR_MS, makeLink, NOW_MS } from "../shared-reports/test-links.ts";
import type { Db } from "./database.ts";
import { JOBS, runDueJobs, startJobs } from "./run-jobs.ts";
import { requestCounts } from "./schema.ts";
import { TEST_DATABASES, type TestDatabase } from "./test-databases.ts";

const EVERY_MS = 60_000;

describe.each(TEST_DATABASES)("the jobs of the $kind database", ({ open }) => {
  let database: TestDatabase;
  let nowMs = NOW_MS;
  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterEach(() => {
    vi.restoreAllMocks();
    nowMs += 10 * EVERY_MS;
  });
  afterAll(() => database.close());

  const [job] = JOBS;
  if (!job) throw new Error("there is a job");
  const names = JOBS.map(({ name }) => name);
  const dueAt = async () => {
    const [row] = await database.ask(sql`select due_at::text as due from job_runs where name = ${job.name}`);
    return Date.parse(String(row?.due));
  };

  it("are done at the first look, and again once their time has come", async () => {
    expect(await runDueJobs(database.db, nowMs)).toEqual(names);
    expect(await dueAt()).toBe(nowMs + job.everyMs);
    expect(await runDueJobs(database.db, nowMs)).toEqual([]);
    expect(await runDueJobs(database.db, nowMs + job.everyMs - 1)).toEqual([]);
    expect(await runDueJobs(database.db, nowMs + job.everyMs)).toEqual([job.name]);
  });

  it("are done once where five look at once, through two servers", async () => {
    const other = await database.openAgain();
    const pass = vi.spyOn(job, "pass");
    const done = await Promise.all(
      Array.from({ length: 5 }, (_, at) => runDueJobs((at % 2 ? other : database).db, nowMs)),
    );
    expect(done.flat().sort()).toEqual([...names].sort());
    expect(pass).toHaveBeenCalledTimes(1);
  });

  it("come again at once while there is more to do", async () => {
    const answers = [true, true, false];
    vi.spyOn(job, "pass").mockImplementation(async () => ({ more: answers.shift() ?? false }));
    const done = await runDueJobs(database.db, nowMs);
    expect(done.filter((name) => name === job.name)).toHaveLength(3);
    expect(await dueAt()).toBe(nowMs + job.everyMs);
  });

  it("count links that have expired, once they are gone", async () => {
    await database.ask(sql`delete from shared_reports`);
    await Promise.all([1, 2, 3].map(() => makeLink(database.db)));
    metrics.resetMetrics();
    await runDueJobs(database.db, NOW_MS + 2 * DAY_MS);
    expect(await metrics.metrics()).toContain('latchkey_links_total{deed="expired"} 3');
    await database.ask(sql`update job_runs set due_at = to_timestamp(0)`);
  });

  it("forget counts an hour after their window, and no sooner", async () => {
    const key = "links-address:somebody";
    await database.db.insert(requestCounts).values({ key, points: 3, expire: nowMs });
    await runDueJobs(database.db, nowMs + HOUR_MS);
    expect(await database.db.$count(requestCounts)).toBe(1);
    await database.ask(sql`update job_runs set due_at = to_timestamp(0)`);
    await runDueJobs(database.db, nowMs + HOUR_MS + 1);
    expect(await database.db.$count(requestCounts)).toBe(0);
    await database.ask(sql`update job_runs set due_at = to_timestamp(0)`);
  });

  it("are due as before where a pass ends in its middle, with all that it did undone", async () => {
    await makeLink(database.db);
    const before = await database.dump();
    const pass = vi.spyOn(job, "pass").mockImplementationOnce(async (tx) => {
      await tx.execute(sql`delete from shared_reports`);
      throw new Error("on purpose");
    });
    await expect(runDueJobs(database.db, nowMs)).rejects.toThrow("on purpose");
    expect(await database.dump()).toBe(before);
    pass.mockResolvedValueOnce({ more: false });
    expect(await runDueJobs(database.db, nowMs)).toEqual(names);
  });

  it("that are started look at once and then again and again, also after a look that went wrong", async () => {
    await database.ask(sql`update job_runs set due_at = to_timestamp(0)`);
    const pass = vi
      .spyOn(job, "pass")
      .mockRejectedValueOnce(new Error("on purpose"))
      .mockResolvedValue({ more: false });
    const stop = startJobs(database.db, 20);
    await vi.waitFor(() => expect(pass.mock.calls.length).toBeGreaterThan(1), { timeout: 10_000 });
    stop();
    expect(await dueAt()).toBeGreaterThan(Date.now());
  });
});

describe("a look at a database that is away", () => {
  it("ends with nothing but a line in the log, and the next one is as good as any", async () => {
    const transaction = vi.fn().mockRejectedValue(new Error("away"));
    const insert = vi.fn(() => {
      throw new Error("away");
    });
    const stop = startJobs({ insert, transaction } as unknown as Db, 10);
    await vi.waitFor(() => expect(insert.mock.calls.length).toBeGreaterThan(2), { timeout: 5_000 });
    stop();
  });
});
