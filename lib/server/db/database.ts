import "server-only";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type { QueryResult } from "pg";
import type * as schema from "./schema.ts";

type Schema = typeof schema;
/** What both drivers share. Inside a transaction only `tx` may be used: on PGlite the outer one waits for ever. */
export type Db = PgDatabase<PgQueryResultHKT, Schema>;
export type Tx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

export type Question = { readonly text: string; readonly values?: unknown[] };

export type Database = {
  readonly kind: "embedded" | "server";
  readonly db: Db;
  /**
   * Hears every `pg_notify` on the channel, of whatever process. After a break `onGap` says that some may have been missed.
   *
   * @returns ends the listening
   */
  readonly listen: (
    channel: string,
    onMessage: (payload: string) => void,
    onGap: () => void,
  ) => Promise<() => Promise<void>>;
  /** One question without Drizzle, for what counts in SQL of its own; an embedded database takes none. */
  readonly query: ((question: Question) => Promise<QueryResult>) | undefined;
  readonly close: () => Promise<void>;
};
