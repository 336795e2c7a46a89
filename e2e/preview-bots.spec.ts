import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { foreignReport, MANY, type Made, makeLink, postJson, SECRET } from "./make-links.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { type ServerProcess, startServer } from "./start-server.ts";

/** What reads a link before a person does, by the names these send. */
const BOTS = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Twitterbot/1.0",
  "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
];
/** All that is stored; when a job is due next moves on by itself. */
const TABLES = ["shared_reports", "shared_runs", "used_receipts", "gone_reports", "audit_rows", "request_counts"];

type Ask = (question: string) => Promise<{ readonly rows: readonly unknown[] }>;

async function dump(ask: Ask): Promise<string> {
  const tables: unknown[] = [];
  for (const table of TABLES)
    tables.push(table, (await ask(`select row_to_json(a_row)::text as line from ${table} a_row order by 1`)).rows);
  return JSON.stringify(tables);
}

async function makeLinks({ url }: ServerProcess): Promise<Made[]> {
  const [open, asked, revoked] = await Promise.all([1, 2, 3].map(() => makeLink(url, { report: foreignReport() })));
  if (!open || !asked || !revoked) throw new Error("three were made");
  await postJson(`${url}/api/v1/reports/${asked.id}/retest-requests`, {});
  const answer = await fetch(`${url}/api/v1/reports/${revoked.id}`, {
    method: "PATCH",
    headers: { "content-type": "application/json", authorization: `Bearer ${revoked.manageToken}` },
    body: JSON.stringify({ revoked: true }),
  });
  expect(answer.status).toBe(200);
  return [open, asked, revoked];
}

/** Every address of every link, by GET and HEAD, as each of them; the pictures that a page names are fetched as well. */
async function openAll({ url }: ServerProcess, links: readonly Made[]): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  for (const [at, { id }] of links.entries())
    for (const bot of BOTS) {
      const pictures = new Set<string>();
      const knock = async (name: string, address: string, method: string): Promise<void> => {
        const controller = new AbortController();
        const answer = await fetch(address, { method, headers: { "user-agent": bot }, signal: controller.signal });
        statuses.set(`${at} ${name} ${method}`, answer.status);
        // An event stream does not end by itself.
        if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) {
          const text = method === "GET" && name === "page" ? await answer.text() : "";
          for (const [, picture = ""] of text.matchAll(/<meta property="og:image" content="([^"]+)"/g))
            pictures.add(picture.replaceAll("&amp;", "&"));
        }
        controller.abort();
      };
      for (const method of ["GET", "HEAD"]) {
        await knock("page", `${url}/r/${id}`, method);
        await knock("json", `${url}/api/v1/reports/${id}`, method);
        await knock("events", `${url}/api/v1/reports/${id}/events`, method);
      }
      for (const picture of pictures) for (const method of ["GET", "HEAD"]) await knock("picture", picture, method);
    }
  return statuses;
}

function expectOpened(statuses: Map<string, number>): void {
  const seen = Object.fromEntries(statuses);
  for (const method of ["GET", "HEAD"]) {
    for (const name of ["page", "json", "events", "picture"]) expect(seen).toHaveProperty(`0 ${name} ${method}`, 200);
    for (const name of ["page", "json", "events"]) expect(seen).toHaveProperty(`2 ${name} ${method}`, 410);
  }
}

test("five preview bots open every link and leave a PostgreSQL as it was", async () => {
  test.setTimeout(120_000);
  let postgres: PostgresServer | undefined;
  try {
    postgres = await startPostgres();
    const url = await postgres.createDatabase("opened");
    const server = await startServer({ DATABASE_URL: url, LATCHKEY_SECRET: SECRET, LATCHKEY_LIMITS: MANY });
    const links = await makeLinks(server);
    const database = new Client(url);
    await database.connect();
    // The job may take the content of a revoked link away while the bots are at it.
    await database.query("update job_runs set due_at = now() + interval '1 day'");
    const before = await dump((question) => database.query(question));
    expectOpened(await openAll(server, links));
    expect(await dump((question) => database.query(question))).toBe(before);
    await database.end();
    await server.end();
  } finally {
    await postgres?.end();
  }
});

test("five preview bots open every link and leave the embedded database as it was", async () => {
  test.setTimeout(120_000);
  const env = { LATCHKEY_DATA_DIR: scratchFolder("opened"), LATCHKEY_LIMITS: MANY };
  const folder = join(env.LATCHKEY_DATA_DIR, "database");
  const withDatabase = async <Result>(work: (database: PGlite) => Promise<Result>): Promise<Result> => {
    const database = await PGlite.create(folder);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const first = await startServer(env);
  const links = await makeLinks(first);
  await first.end();
  const before = await withDatabase(async (database) => {
    await database.query("update job_runs set due_at = now() + interval '1 day'");
    return dump((question) => database.query(question));
  });
  const second = await startServer(env);
  expectOpened(await openAll(second, links));
  await second.end();
  expect(await withDatabase((database) => dump((question) => database.query(question)))).toBe(before);
});
