import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { startPostgres } from "./postgres-server.ts";

const MODULE = pathToFileURL(join(import.meta.dirname, "postgres-server.ts")).href;
const HOLDS_ONE = `
const { startPostgres } = await import(${JSON.stringify(MODULE)});
const server = await startPostgres();
console.log(server.urlOf("postgres"));
setInterval(() => undefined, 1000);`;

async function ask(url: string, question: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return rows;
}

test("a throw-away PostgreSQL gives each its own database, and leaves nothing when it ends", async () => {
  const server = await startPostgres();
  expect(server.version).toMatch(/^PostgreSQL \d+/);
  const [one, two] = await Promise.all([server.createDatabase("one"), server.createDatabase("two")]);
  await ask(one, "create table only_here (id int)");
  expect(await ask(two, "select 1 as found from pg_tables where tablename = 'only_here'")).toEqual([]);
  const copy = await server.createDatabase("copy", "one");
  expect(await ask(copy, "select 1 as found from pg_tables where tablename = 'only_here'")).toHaveLength(1);
  const [row] = await ask(one, "select current_setting('data_directory') as folder");
  await server.end();
  expect(existsSync(String(row?.folder))).toBe(false);
  await expect(ask(one, "select 1")).rejects.toThrow();
});

for (const signal of ["SIGKILL", "SIGINT", "SIGTERM"] as const)
  test(`it ends with the process that started it, also by ${signal}`, async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", HOLDS_ONE], {
      cwd: join(import.meta.dirname, ".."),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const url = line.toString("utf8").trim();
    const [row] = await ask(url, "select current_setting('data_directory') as folder");
    const folder = String(row?.folder);
    expect(existsSync(folder)).toBe(true);
    child.kill(signal);
    await expect.poll(() => existsSync(folder), { timeout: 20_000 }).toBe(false);
    await expect(ask(url, "select 1")).rejects.toThrow();
  });
