import "server-only";
import { and, eq, lte } from "drizzle-orm";
import { log } from "../log.ts";
import { countLinks } from "../metrics.ts";
import { removeEnded } from "../shared-reports/remove-ended.ts";
import type { Db, Tx } from "./database.ts";
import { removeCounts } from "./remove-counts.ts";
import { jobRuns } from "./schema.ts";

type Passed = {
  /** There is more to do at once. */
  readonly more: boolean;
  /** What is done once the transaction holds. */
  readonly afterwards?: () => void;
};
/** `pass` is one pass of it inside one transaction. */
type Job = {
  readonly name: string;
  readonly everyMs: number;
  readonly pass: (tx: Tx, nowMs: number) => Promise<Passed>;
};

export const JOBS: readonly Job[] = [
  {
    name: "remove-ended",
    everyMs: 60_000,
    pass: async (tx, nowMs) => {
      const { expired, more } = await removeEnded(tx, nowMs);
      return { more, afterwards: () => countLinks("expired", expired) };
    },
  },
  {
    name: "remove-counts",
    everyMs: 300_000,
    pass: async (tx, nowMs) => {
      await removeCounts(tx, nowMs);
      return { more: false };
    },
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
      const passed = await db.transaction(async (tx): Promise<Passed> => {
        const isDue = and(eq(jobRuns.name, name), lte(jobRuns.dueAt, new Date(nowMs)));
        const [taken] = await tx
          .update(jobRuns)
          .set({ dueAt: new Date(nowMs + everyMs) })
          .where(isDue)
          .returning();
        if (!taken) return { more: false };
        const doneNow = await pass(tx, nowMs);
        if (doneNow.more)
          await tx
            .update(jobRuns)
            .set({ dueAt: new Date(nowMs) })
            .where(eq(jobRuns.name, name));
        return {
          ...doneNow,
          afterwards: () => {
            done.push(name);
            doneNow.afterwards?.();
          },
        };
      });
      passed.afterwards?.();
      more = passed.more;
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
