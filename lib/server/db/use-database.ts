import "server-only";
import { serverEnv } from "../env.ts";
import { LinkWatch } from "../shared-reports/watch-links.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./open-database.ts";
import { startJobs } from "./run-jobs.ts";

/** What a process that serves has open. */
export type Storage = { readonly database: Database; readonly links: LinkWatch };

const HELD = Symbol.for("latchkey.storage");
type Holder = { [HELD]?: Promise<Storage> };

/** The storage of this process; opened once, however often a module is loaded. @throws EnvironmentError */
export function storage(): Promise<Storage> {
  const holder = globalThis as Holder;
  holder[HELD] ??= open().catch((error: unknown) => {
    // The next one who asks tries again.
    delete holder[HELD];
    throw error;
  });
  return holder[HELD];
}

async function open(): Promise<Storage> {
  if (process.env.NEXT_PHASE === "phase-production-build") throw new Error("the build opens no database");
  const database = await openDatabase(serverEnv());
  try {
    const links = await LinkWatch.start(database);
    startJobs(database.db);
    return { database, links };
  } catch (error) {
    await database.close();
    throw error;
  }
}
