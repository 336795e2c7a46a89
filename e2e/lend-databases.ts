import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as drizzleServer } from "drizzle-orm/node-postgres";
import { migrate as migrateServer } from "drizzle-orm/node-postgres/migrator";
import { drizzle as drizzleEmbedded } from "drizzle-orm/pglite";
import { migrate as migrateEmbedded } from "drizzle-orm/pglite/migrator";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a unit test asks for a database of its own (`lib/server/db/test-databases.ts`). */
    readonly databaseLender: string;
  }
}

const MIGRATIONS = { migrationsFolder: join(import.meta.dirname, "../drizzle") };
const TEMPLATE = "migrated";

/**
 * Vitest calls it before the tests: it lends databases with every migration applied. `/server` answers with the
 * `postgres://…` of a new database, `/embedded` with a folder to copy. Nothing is started before somebody asks.
 *
 * @returns ends all that was started
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-embedded-"));
  let server: Promise<PostgresServer> | undefined;
  let embedded: Promise<string> | undefined;
  let lent = 0;
  const lend = async (path: string): Promise<string> => {
    if (path === "/embedded") {
      embedded ??= migratedFolder(join(folder, "database"));
      return embedded;
    }
    server ??= migratedServer();
    lent += 1;
    const name = `test_${lent}`;
    return (await server).createDatabase(name, TEMPLATE);
  };
  const lender = createServer((request, response) => {
    // A connection that waits for a second question would be cut in the middle of it.
    response.setHeader("connection", "close");
    lend(request.url ?? "").then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => lender.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = lender.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  project.provide("databaseLender", `http://127.0.0.1:${address.port}`);
  return async () => {
    lender.close();
    lender.closeAllConnections();
    await server?.then(
      (started) => started.end(),
      () => undefined,
    );
    rmSync(folder, { recursive: true, force: true });
  };
}

async function migratedServer(): Promise<PostgresServer> {
  const server = await startPostgres();
  const client = new Client({ connectionString: await server.createDatabase(TEMPLATE) });
  await client.connect();
  await migrateServer(drizzleServer({ client }), MIGRATIONS);
  // A database is copied only while nobody is connected to it.
  await client.end();
  return server;
}

async function migratedFolder(path: string): Promise<string> {
  mkdirSync(path);
  const client = await PGlite.create(path);
  await migrateEmbedded(drizzleEmbedded({ client }), MIGRATIONS);
  await client.close();
  return path;
}
