import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";

/** The id of the n-th link that was filled in; real ids are as long and drawn at random. */
export function filledId(at: number): string {
  return `bench${String(at).padStart(19, "0")}`;
}

const HASH = "rtrim(translate(encode(sha256(('bench' || lpad(n::text, 19, '0'))::bytea), 'base64'), '+/', '-_'), '=')";
const FILL = [
  `insert into shared_reports
     select ${HASH}, manage_hash, sample, included, version, run_count, accepts_retest_requests, retest_asked_at_s,
            created_at, expires_at, revoked_at
     from shared_reports, generate_series($1::int, $2::int) n
     where id_hash in (select id_hash from shared_runs limit 1)`,
  `insert into shared_runs
     select ${HASH}, number, source, added_at, report
     from shared_runs, generate_series($1::int, $2::int) n
     where id_hash in (select id_hash from shared_runs limit 1)`,
];
const AT_ONCE = 5_000;

export type Where = { readonly databaseUrl: string } | { readonly folder: string };

/** Copies the oldest link of a stopped server so many times, under ids that `filledId` names. */
export async function fillLinks(where: Where, from: number, to: number): Promise<void> {
  const { query, end } = await connect(where);
  try {
    for (let at = from; at <= to; at += AT_ONCE) {
      const bounds = [at, Math.min(to, at + AT_ONCE - 1)];
      for (const statement of FILL) await query(statement, bounds);
    }
    await query("analyze");
  } finally {
    await end();
  }
}

type Connection = {
  readonly query: (statement: string, values?: number[]) => Promise<unknown>;
  readonly end: () => Promise<void>;
};

async function connect(where: Where): Promise<Connection> {
  if ("folder" in where) {
    const embedded = await PGlite.create(where.folder);
    return { query: (statement, values) => embedded.query(statement, values), end: () => embedded.close() };
  }
  const client = new Client(where.databaseUrl);
  await client.connect();
  return { query: (statement, values) => client.query(statement, values), end: () => client.end() };
}
