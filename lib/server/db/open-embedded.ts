import "server-only";
import { mkdirSync, realpathSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { EnvironmentError } from "../env.ts";
import type { Database, Db } from "./database.ts";
import { lockDataFolder } from "./lock-data-folder.ts";
import { MIGRATIONS_FOLDER } from "./migrations-folder.ts";
import * as schema from "./schema.ts";

/**
 * PostgreSQL in this process, its files in a folder of its own. A second process on the folder would write over the first
 * one's pages without an error: the lock is what keeps it out.
 *
 * @throws EnvironmentError where another process has the folder, or it holds something else
 */
export async function openEmbedded(folder: string): Promise<Database> {
  let unlock: (() => void) | undefined;
  let client: PGlite | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // By its own name, whatever link it was reached through: two names must not have two locks.
    unlock = lockDataFolder(realpathSync(folder));
    client = await PGlite.create(folder);
    const db = drizzle({ client, schema });
    await migrate(db, { migrationsFolder: MIGRATIONS_FOLDER });
    return embeddedDatabase(client, db as unknown as Db, unlock);
  } catch (error) {
    await client?.close().catch(() => undefined);
    unlock?.();
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(
      `the embedded database in LATCHKEY_DATA_DIR cannot be opened (${(error as Error).message.split("\n")[0]})`,
    );
  }
}

function embeddedDatabase(client: PGlite, db: Db, unlock: () => void): Database {
  return {
    kind: "embedded",
    db,
    listen: (channel, onMessage) => client.listen(channel, onMessage),
    query: undefined,
    close: async () => {
      await client.close();
      unlock();
    },
  };
}
