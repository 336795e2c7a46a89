import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, type ClientConfig, Pool } from "pg";
import { EnvironmentError } from "../env.ts";
import { log } from "../log.ts";
import type { Database, Db } from "./database.ts";
import { MIGRATIONS_FOLDER } from "./migrations-folder.ts";
import * as schema from "./schema.ts";

/** One number for all servers on a database: whoever holds it migrates, the others wait and find nothing left to do. */
const MIGRATION_LOCK = 7_203_145_001;
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 15_000;
/** A server that is cut off sends no end: without this a question would wait for hours. */
const GIVE_UP_AFTER_MS = 20_000;
const LISTEN_AGAIN_MS = { first: 250, most: 15_000 };
/** A listening connection says nothing by itself: it is asked whether it is still one. */
const STILL_THERE_EVERY_MS = 20_000;
const STILL_THERE = { text: "select 1", query_timeout: 10_000 };

/**
 * A PostgreSQL server of the operator's.
 *
 * @throws EnvironmentError where it does not answer or refuses; its message holds no part of the address
 */
export async function openPostgres(url: string): Promise<Database> {
  const config: ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    application_name: "latchkey",
    keepAlive: true,
  };
  await migrateUnderLock(config);
  const pool = new Pool({
    ...config,
    max: 10,
    statement_timeout: ANSWER_WITHIN_MS,
    query_timeout: GIVE_UP_AFTER_MS,
  });
  // Without listeners the end of a connection would end the process: of an idle one here, of one inside a transaction below.
  pool.on("error", (error) => log.warn({ error }, "a connection to the database ended"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    kind: "server",
    db: drizzle({ client: pool, schema }) as unknown as Db,
    listen: (channel, onMessage, onGap) =>
      listenOn({ ...config, query_timeout: GIVE_UP_AFTER_MS }, channel, onMessage, onGap),
    query: (question) => pool.query(question),
    close: () => pool.end(),
  };
}

async function migrateUnderLock(config: ClientConfig): Promise<void> {
  const client = new Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle({ client }), { migrationsFolder: MIGRATIONS_FOLDER });
  } catch (error) {
    const { code } = ((error as { cause?: unknown }).cause ?? error) as { code?: string };
    throw new EnvironmentError(`DATABASE_URL names a database that cannot be used (${code ?? "no answer"})`);
  } finally {
    // The lock goes with the connection.
    await client.end().catch(() => undefined);
  }
}

/** A connection of its own, made again where it ends. */
async function listenOn(
  config: ClientConfig,
  channel: string,
  onMessage: (payload: string) => void,
  onGap: () => void,
): Promise<() => Promise<void>> {
  let client: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const connect = async (): Promise<void> => {
    const next = new Client(config);
    let lost = false;
    const onEnd = () => {
      clearInterval(asking);
      if (lost || ended) return;
      lost = true;
      void next.end().catch(() => undefined);
      again(LISTEN_AGAIN_MS.first);
    };
    const asking = setInterval(() => void next.query(STILL_THERE).catch(onEnd), STILL_THERE_EVERY_MS);
    asking.unref();
    next.on("error", onEnd);
    next.on("end", onEnd);
    next.on("notification", ({ payload }) => onMessage(payload ?? ""));
    client = next;
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
    } catch (error) {
      // Whoever asked for this connection tries again; its own end is no second reason to.
      lost = true;
      clearInterval(asking);
      await next.end().catch(() => undefined);
      throw error;
    }
  };
  const again = (afterMs: number): void => {
    timer = setTimeout(() => {
      connect().then(onGap, () => {
        if (!ended) again(Math.min(afterMs * 2, LISTEN_AGAIN_MS.most));
      });
    }, afterMs);
    timer.unref();
  };
  await connect();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
