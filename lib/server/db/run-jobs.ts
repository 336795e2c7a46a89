import "server-only";
import { and, eq, lte } from "drizzle-orm";
import { log } from "../log.ts";
import { removeEnded } from "../shared-reports/remove-ended.ts";
import type { Db, Tx } from "./database.ts";
import { jobRuns } from "./schema.ts";

/** One pass of a job inside one transaction. @returns true where there is more to do at once */
type Job = {
  readonly name: string;
  readonly everyMs: number;
  readonly pass: (tx: Tx, nowMs: number) => Promise<boolean>;
};

export const JOBS: readonly Job[] = [
  {
    name: "remove-ended",
    everyMs: 60_000,
    pass: async (tx, nowMs) => (await removeEnded(tx, nowMs)).more,
  },
];

/**
 * Does what is due. Whoever moves the moment on does the work, in the same transaction: of several servers one, and where it
 * dies the moment is as it was.
 *
 * @returns the names of the jobs that were done here
 */
export async function runDueJobs(db: Db, nowMs: number): Promise<string[]> {
  const done: string[] = [];
  for (const { name, everyMs, pass } of JOBS) {
    await db
      .insert(jobRuns)
      .values({ name, dueAt: new Date(0) })
      .onConflictDoNothing();
    for (let more = true; more; ) {
      more = await db.transaction(async (tx) => {
        const isDue = and(eq(jobRuns.name, name), lte(jobRuns.dueAt, new Date(nowMs)));
        const [taken] = await tx
          .update(jobRuns)
          .set({ dueAt: new Date(nowMs + everyMs) })
          .where(isDue)
          .returning();
        if (!taken) return false;
        done.push(name);
        const again = await pass(tx, nowMs);
        if (again)
          await tx
            .update(jobRuns)
            .set({ dueAt: new Date(nowMs) })
            .where(eq(jobRuns.name, name));
        return again;
      });
    }
  }
  return done;
}

/** Looks every `everyMs` whether something is due. @returns ends it */
export function startJobs(db: Db, everyMs = 15_000): () => void {
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    runDueJobs(db, Date.now())
      .catch((error: unknown) => log.warn({ error }, "a job could not be done"))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return () => clearInterval(timer);
}
