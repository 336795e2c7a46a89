import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { appendRun, foreignReport, MANY, makeLink, postJson, runChecks, SECRET } from "./make-links.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { type ServerProcess, startServer } from "./start-server.ts";

const MIGRATIONS = readdirSync(join(import.meta.dirname, "../drizzle")).filter((name) => name.endsWith(".sql"));
const WORKSPACE = { sample: { persona: "workspace-id-required" } };

let postgres: PostgresServer;
let servers: readonly [ServerProcess, ServerProcess];
let database: Client;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(90_000);
  postgres = await startPostgres();
  const url = await postgres.createDatabase("shared");
  const env = { DATABASE_URL: url, LATCHKEY_SECRET: SECRET, LATCHKEY_LIMITS: MANY };
  servers = await Promise.all([startServer(env), startServer(env)]);
  database = new Client(url);
  await database.connect();
});
test.afterAll(async () => {
  await database.end();
  await Promise.all(servers.map((server) => server.end()));
  await postgres.end();
});

/** The events of a link as one server tells them, from now on. */
async function listenTo(server: ServerProcess, id: string) {
  const controller = new AbortController();
  const response = await fetch(`${server.url}/api/v1/reports/${id}/events`, { signal: controller.signal });
  const events: { readonly type: string; readonly version?: number }[] = [];
  void (async () => {
    let text = "";
    const decoder = new TextDecoder();
    // The body of an answer with 200 is there.
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(piece, { stream: true });
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) if (line.startsWith("data: ")) events.push(JSON.parse(line.slice(6)));
    }
  })().catch(() => undefined);
  await expect.poll(() => events.length).toBeGreaterThan(0);
  return { events, stop: () => controller.abort() };
}

test("two that start at once on an empty database migrate it once", async () => {
  const { rows } = await database.query("select count(*)::int as count from drizzle.__drizzle_migrations");
  expect(rows).toEqual([{ count: MIGRATIONS.length }]);
});

test("what one appends is told by the other at once, and what is asked at the other by the first", async () => {
  const [one, other] = servers;
  const made = await makeLink(one.url, { receipt: (await runChecks(one.url, WORKSPACE)).receipt });
  const [atOne, atOther] = await Promise.all([listenTo(one, made.id), listenTo(other, made.id)]);
  const { receipt } = await runChecks(one.url, { sample: { ...WORKSPACE.sample, step: "fixed" } });
  expect((await appendRun(one.url, made, receipt)).status).toBe(201);
  await expect.poll(() => atOther.events.map(({ type }) => type)).toEqual(["state", "run-appended"]);
  expect((await postJson(`${other.url}/api/v1/reports/${made.id}/retest-requests`, {})).status).toBe(201);
  await expect.poll(() => atOne.events.map(({ type }) => type)).toEqual(["state", "run-appended", "retest-asked"]);
  const deleted = await fetch(`${other.url}/api/v1/reports/${made.id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${made.manageToken}` },
  });
  expect(deleted.status).toBe(204);
  for (const { events } of [atOne, atOther])
    await expect.poll(() => events.at(-1)).toEqual({ type: "gone", reason: "deleted" });
  atOne.stop();
  atOther.stop();
});

test("a receipt that reaches both at the same moment makes one link", async () => {
  const [one, other] = servers;
  const { receipt } = await runChecks(one.url, WORKSPACE);
  const made = await Promise.all([one, other, one, other].map(({ url }) => makeLink(url, { receipt })));
  expect(new Set(made.map(({ id, manageToken }) => `${id} ${manageToken}`)).size).toBe(1);
});

test("a link that has expired is deleted by one of them, once", async () => {
  test.setTimeout(90_000);
  const made = await makeLink(servers[0].url, { report: foreignReport() });
  await database.query("update shared_reports set expires_at = now() - interval '1 second' where created_at = $1", [
    (await database.query("select max(created_at) as at from shared_reports")).rows[0].at,
  ]);
  for (const { url } of servers) expect((await fetch(`${url}/api/v1/reports/${made.id}`)).status).toBe(410);
  await database.query("update job_runs set due_at = 'epoch' where name = 'remove-ended'");
  const expired = async () =>
    (await database.query("select count(*)::int as count from audit_rows where act = 'link-expired'")).rows[0].count;
  await expect.poll(expired, { timeout: 40_000 }).toBe(1);
  const { rows } = await database.query("select reason from gone_reports where reason = 'expired'");
  expect(rows).toEqual([{ reason: "expired" }]);
  expect((await database.query("select 1 from shared_runs where source = 'self-reported'")).rows).toEqual([]);
  // The other server's next look comes later and finds nothing.
  await database.query("update job_runs set due_at = 'epoch' where name = 'remove-ended'");
  await expect
    .poll(
      async () =>
        (await database.query("select 1 from job_runs where name = 'remove-ended' and due_at > now()")).rows.length,
      {
        timeout: 40_000,
      },
    )
    .toBe(1);
  expect(await expired()).toBe(1);
});
