import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { inject } from "vitest";
import type { Database } from "./database.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openPostgres } from "./open-postgres.ts";

/** A database of a test file's own, with every migration applied and nothing in it. */
export type TestDatabase = Database & {
  /** `postgres://…`, for a connection beside it; undefined where the database is embedded. */
  readonly url: string | undefined;
  /** What another server on the same database has open; an embedded one has only one server, and gives itself. */
  readonly openAgain: () => Promise<Database>;
  /** The rows a question of the test's own answers with. */
  readonly ask: (question: SQL) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Every row of every table of ours as text, one a line, in an order that stays. */
  readonly dump: () => Promise<string>;
};

/** For `describe.each`: every test of what is stored runs on both. */
export const TEST_DATABASES = [
  { kind: "embedded", open: openTestEmbedded },
  { kind: "server", open: openTestServer },
] as const satisfies readonly { readonly kind: Database["kind"]; readonly open: () => Promise<TestDatabase> }[];

export async function openTestServer(): Promise<TestDatabase> {
  const url = await borrow("/server");
  const database = await openPostgres(url);
  const others: Database[] = [];
  return {
    ...database,
    ...readingOf(database),
    url,
    openAgain: async () => {
      const other = await openPostgres(url);
      others.push(other);
      return other;
    },
    close: async () => {
      await Promise.all([database, ...others].map(({ close }) => close()));
    },
  };
}

async function openTestEmbedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "latchkey-database-"));
  cpSync(await borrow("/embedded"), join(folder, "database"), { recursive: true });
  const database = await openEmbedded(join(folder, "database"));
  return {
    ...database,
    ...readingOf(database),
    url: undefined,
    openAgain: async () => database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readingOf({ db }: Database): Pick<TestDatabase, "ask" | "dump"> {
  const ask = async (question: SQL) => {
    // Both drivers answer with `rows`; what they share as a type does not say so.
    const { rows } = (await db.execute(question)) as { rows: Record<string, unknown>[] };
    return rows;
  };
  const dump = async () => {
    const tables = await ask(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
    const lines: string[] = [];
    for (const { name } of tables) {
      const table = sql.identifier(String(name));
      const rows = await ask(sql`select row_to_json(a_row)::text as line from ${table} a_row order by 1`);
      lines.push(...rows.map(({ line }) => `${name} ${line}`));
    }
    return lines.join("\n");
  };
  return { ask, dump };
}

/** From `e2e/lend-databases.ts`, which runs beside the tests. */
async function borrow(path: string): Promise<string> {
  const answer = await fetch(`${inject("databaseLender")}${path}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
