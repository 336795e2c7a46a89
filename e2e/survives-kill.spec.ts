import { expect, test } from "@playwright/test";
import { foreignReport, MANY, type Made, makeLink, SECRET } from "./make-links.ts";
import { startPostgres } from "./postgres-server.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { type ServerProcess, startServer, watchServerEnd } from "./start-server.ts";

const WRITES = 200;
const KILLED_AFTER = 60;
const AT_ONCE = 8;

/** Makes links until the server is gone; it is killed in the middle, with others under way. */
async function killAmongWrites(server: ServerProcess): Promise<Made[]> {
  const acknowledged: Made[] = [];
  let begun = 0;
  let killed: Promise<void> | undefined;
  const write = async (): Promise<void> => {
    while (begun < WRITES) {
      begun += 1;
      try {
        acknowledged.push(await makeLink(server.url, { report: foreignReport() }));
      } catch {
        return;
      }
      if (acknowledged.length === KILLED_AFTER) killed = server.kill();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, write));
  await killed;
  return acknowledged;
}

async function whatOpens(server: ServerProcess, links: readonly Made[]): Promise<number[]> {
  const statuses = await Promise.all(links.map(({ id }) => fetch(`${server.url}/api/v1/reports/${id}`)));
  return [...new Set(statuses.map(({ status }) => status))];
}

test("every link that was acknowledged before a kill -9 opens after a restart, in the embedded database", async () => {
  test.setTimeout(90_000);
  const env = { LATCHKEY_DATA_DIR: scratchFolder("killed"), LATCHKEY_LIMITS: MANY };
  const links = await killAmongWrites(await startServer(env));
  expect(links.length).toBeGreaterThanOrEqual(KILLED_AFTER);
  expect(links.length).toBeLessThan(WRITES);
  const again = await startServer(env);
  expect(await whatOpens(again, links)).toEqual([200]);
  const refused = await watchServerEnd(env);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(
    `latchkey: LATCHKEY_DATA_DIR is in use by process ${again.pid}: one server at a time`,
  );
  await again.end();
});

test("every link that was acknowledged before a kill -9 opens after a restart, on a PostgreSQL server", async () => {
  test.setTimeout(90_000);
  const postgres = await startPostgres();
  try {
    const env = {
      DATABASE_URL: await postgres.createDatabase("killed"),
      LATCHKEY_SECRET: SECRET,
      LATCHKEY_LIMITS: MANY,
    };
    const links = await killAmongWrites(await startServer(env));
    expect(links.length).toBeGreaterThanOrEqual(KILLED_AFTER);
    expect(links.length).toBeLessThan(WRITES);
    const again = await startServer(env);
    expect(await whatOpens(again, links)).toEqual([200]);
    await again.end();
  } finally {
    await postgres.end();
  }
});
