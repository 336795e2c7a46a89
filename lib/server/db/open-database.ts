import "server-only";
import { join } from "node:path";
import type { ServerEnv } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openPostgres } from "./open-postgres.ts";

/** Inside the data folder: what PGlite keeps. */
export const EMBEDDED_FOLDER = "database";

/**
 * Opens the database of this server with every migration applied: `DATABASE_URL`, else the embedded one in the data folder.
 *
 * @throws EnvironmentError where it cannot be used, in one line without a password
 */
export function openDatabase({ databaseUrl, dataDir }: Pick<ServerEnv, "databaseUrl" | "dataDir">): Promise<Database> {
  return databaseUrl ? openPostgres(databaseUrl) : openEmbedded(join(dataDir, EMBEDDED_FOLDER));
}
