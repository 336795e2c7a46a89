import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const ROOT = join(import.meta.dirname, "..");
const scratch = mkdtempSync(join(tmpdir(), "latchkey-backup-"));
const dataDir = join(scratch, "data");
const backup = join(scratch, "backup.tar.gz");
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TSX = ["--conditions=react-server", "--import", "tsx"];
const cleanEnv = (env: Record<string, string>) =>
  ({ PATH: process.env.PATH ?? "", ...env }) as unknown as NodeJS.ProcessEnv;

function run(command: "backup" | "restore", env: Record<string, string>, ...args: string[]) {
  const script = join(ROOT, `storage/${command}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...TSX, script, ...args], {
    cwd: ROOT,
    env: cleanEnv(env),
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const OPENS = `
  const { openDatabase } = await import("#lib/server/db/open-database.ts");
  const { makeLinkOfForeignReport } = await import("#lib/server/shared-reports/make-link.ts");
  const { findLink } = await import("#lib/server/shared-reports/find-link.ts");
  const { DEFAULT_INCLUDE } = await import("#lib/report/redact-report.ts");
  const database = await openDatabase({ databaseUrl: undefined, dataDir: process.env.LATCHKEY_DATA_DIR });`;
const REPORT = readFileSync(join(ROOT, "lib/engine/cases/workspace-id-required/report.json"), "utf8");

async function inServer(dataDir: string, script: string): Promise<string> {
  const child = spawn(process.execPath, [...TSX, "--input-type=module", "-e", `${OPENS}\n${script}`], {
    cwd: ROOT,
    env: cleanEnv({ LATCHKEY_DATA_DIR: dataDir, REPORT }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (piece) => {
    text += piece;
  });
  const [code] = await once(child, "close");
  expect(code).toBe(0);
  return text.trim();
}

describe("a backup", () => {
  let id = "";
  beforeAll(async () => {
    id = await inServer(
      dataDir,
      `const made = await makeLinkOfForeignReport(database.db, { report: JSON.parse(process.env.REPORT), include: DEFAULT_INCLUDE, expiresInHours: 1, nowMs: Date.now() });
       process.stdout.write(made.id); await database.close();`,
    );
  });

  it("is one file that only its owner may read, and says what it holds", () => {
    expect(run("backup", { LATCHKEY_DATA_DIR: dataDir }, backup)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Backed up 1 link with 1 run \(\d+\.\d MB\)\.\n$/),
      stderr: "",
    });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });

  it("gives every link back in another data folder", async () => {
    const other = join(scratch, "other");
    expect(run("restore", { LATCHKEY_DATA_DIR: other }, backup)).toEqual({
      status: 0,
      stdout: "Restored 1 link with 1 run.\n",
      stderr: "",
    });
    expect(statSync(join(other, "database")).mode & 0o777).toBe(0o700);
    const found = await inServer(
      other,
      `const link = await findLink(database.db, ${JSON.stringify(id)}, Date.now());
       process.stdout.write(link.state + " " + JSON.parse(link.runs[0].reportText).findings[0].cause); await database.close();`,
    );
    expect(found).toBe("open workspace-id-required");
  });

  it("overwrites no file, and is put over no database", () => {
    expect(run("backup", { LATCHKEY_DATA_DIR: dataDir }, backup)).toMatchObject({
      status: 1,
      stderr: "latchkey: there is a file of that name already: a backup overwrites none\n",
    });
    expect(run("restore", { LATCHKEY_DATA_DIR: dataDir }, backup)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^latchkey: LATCHKEY_DATA_DIR holds a database already/),
    });
  });

  it("is refused where it was cut or is something else, and leaves nothing behind", () => {
    const cut = join(scratch, "cut.tar.gz");
    writeFileSync(cut, readFileSync(backup).subarray(0, 100_000));
    for (const file of [cut, join(ROOT, "package.json"), scratch]) {
      const fresh = join(scratch, "fresh");
      const { status, stderr } = run("restore", { LATCHKEY_DATA_DIR: fresh }, file);
      expect([status, stderr.split("\n").length]).toEqual([1, 2]);
      expect(stderr).toMatch(/^latchkey: (that file is no backup|there is no file)/);
      expect(existsSync(join(fresh, "database"))).toBe(false);
      expect(existsSync(join(fresh, "database.restoring"))).toBe(false);
    }
  });

  it("needs a folder that holds one, one file, and no server of its own", () => {
    expect(run("backup", { LATCHKEY_DATA_DIR: join(scratch, "none") }, join(scratch, "x")).stderr).toBe(
      "latchkey: LATCHKEY_DATA_DIR holds no embedded database yet\n",
    );
    expect(run("backup", { LATCHKEY_DATA_DIR: dataDir }).stderr).toMatch(/^latchkey: name one file/);
    const secret = "a secret for tests of at least 32 bytes";
    const env = { DATABASE_URL: "postgres://me:hidden@127.0.0.1:1/x", LATCHKEY_SECRET: secret };
    const { status, stderr } = run("restore", env, backup);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/pg_dump/)]);
    expect(stderr).not.toMatch(/hidden/);
  });

  it("is refused while a server has the folder", async () => {
    const holder = spawn(
      process.execPath,
      [...TSX, "--input-type=module", "-e", `${OPENS}\nprocess.stdout.write("open"); setTimeout(() => {}, 60_000);`],
      { cwd: ROOT, env: cleanEnv({ LATCHKEY_DATA_DIR: dataDir }), stdio: ["ignore", "pipe", "inherit"] },
    );
    await once(holder.stdout, "data");
    try {
      const { status, stderr } = run("backup", { LATCHKEY_DATA_DIR: dataDir }, join(scratch, "held"));
      expect(status).toBe(1);
      expect(stderr).toMatch(
        new RegExp(`^latchkey: LATCHKEY_DATA_DIR is in use by process ${holder.pid}: [^\\n]+\\n$`),
      );
    } finally {
      holder.kill("SIGKILL");
      await once(holder, "close");
    }
    // What a killed server leaves is taken over at once, and everything it wrote is there.
    expect(run("backup", { LATCHKEY_DATA_DIR: dataDir }, join(scratch, "after"))).toMatchObject({ status: 0 });
    const client = await PGlite.create({ loadDataDir: new Blob([readFileSync(join(scratch, "after"))]) });
    expect((await client.query("select 1 from shared_reports")).rows).toHaveLength(1);
    await client.close();
  });
});
