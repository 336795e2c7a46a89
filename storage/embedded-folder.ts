import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { EMBEDDED_FOLDER } from "#lib/server/db/open-database.ts";
import { EnvironmentError, serverEnv } from "#lib/server/env.ts";

/** Where this environment's embedded database is. @throws EnvironmentError where it uses a server of its own */
export function embeddedFolder(): string {
  const { databaseUrl, dataDir } = serverEnv();
  if (databaseUrl)
    throw new EnvironmentError(
      "DATABASE_URL names a PostgreSQL server: back it up and restore it with pg_dump and pg_restore",
    );
  return join(dataDir, EMBEDDED_FOLDER);
}

/** "12 links with 20 runs". */
export async function countLinks(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ links: number; runs: number }>(
    "select (select count(*)::int from shared_reports) as links, (select count(*)::int from shared_runs) as runs",
  );
  const [{ links, runs } = { links: 0, runs: 0 }] = rows;
  return `${links} ${links === 1 ? "link" : "links"} with ${runs} ${runs === 1 ? "run" : "runs"}`;
}
