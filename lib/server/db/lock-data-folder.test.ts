import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EnvironmentError } from "../env.ts";
import { lockDataFolder } from "./lock-data-folder.ts";

vi.setConfig({ testTimeout: 60_000 });
const ROOT = join(import.meta.dirname, "../../..");
let scratch: string;
let folder: string;
let lock: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "latchkey-lock-"));
  folder = join(scratch, "below", "database");
  lock = `${folder}.lock.1`;
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const TAKES = `
  const { lockDataFolder } = await import("#lib/server/db/lock-data-folder.ts");
  const word = (text) => new Promise((done) => process.stdout.write(text, done));`;
const ARGS = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e"];

async function startHolder() {
  const child = spawn(
    process.execPath,
    [...ARGS, `${TAKES} lockDataFolder(${JSON.stringify(folder)}); await word("held"); setTimeout(() => {}, 60_000);`],
    { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  return child;
}

async function kill(child: Awaited<ReturnType<typeof startHolder>>): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "close");
}

describe("the lock of a data folder", () => {
  it("keeps a second process out, in one line that names the first", async () => {
    const holder = await startHolder();
    try {
      expect(() => lockDataFolder(folder)).toThrow(EnvironmentError);
      expect(() => lockDataFolder(folder)).toThrow(
        new RegExp(`^LATCHKEY_DATA_DIR is in use by process ${holder.pid}: `),
      );
    } finally {
      await kill(holder);
    }
  });

  it("is taken over at once from a process that was killed", async () => {
    await kill(await startHolder());
    expect(existsSync(lock)).toBe(true);
    const unlock = lockDataFolder(folder);
    const taken = `${folder}.lock.2`;
    expect(JSON.parse(readFileSync(taken, "utf8"))).toMatchObject({ pid: process.pid });
    expect(existsSync(lock)).toBe(false);
    unlock();
    expect(statSync(taken).mtimeMs).toBe(0);
  });

  it("is given back when a process ends by itself", () => {
    const script = `${TAKES} lockDataFolder(${JSON.stringify(folder)}); await word("held");`;
    expect(spawnSync(process.execPath, [...ARGS, script], { cwd: ROOT }).status).toBe(0);
    expect(statSync(lock).mtimeMs).toBe(0);
    lockDataFolder(folder)();
  });

  it("goes to one of eight that find a dead one's lock at the same moment, each of fifty times", async () => {
    const folders = Array.from({ length: 50 }, (_, round) => join(scratch, String(round), "database"));
    for (const each of folders) {
      lockDataFolder(each)();
      writeFileSync(
        `${each}.lock.1`,
        JSON.stringify({ host: hostname(), pid: process.pid, started: "another moment" }),
      );
    }
    const startAtMs = Date.now() + 6_000;
    // All wake at the same moment; nobody ends before the last of them has tried.
    const script = `${TAKES}
      const held = [];
      process.setMaxListeners(0);
      const until = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, ms - Date.now()));
      for (const [round, folder] of ${JSON.stringify(folders)}.entries()) {
        until(${startAtMs} + round * 60);
        try { lockDataFolder(folder); held.push(round); } catch {}
      }
      await word(JSON.stringify(held));
      setTimeout(() => {}, 3_000);`;
    const children = Array.from({ length: 8 }, () =>
      spawn(process.execPath, [...ARGS, script], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] }),
    );
    const held = await Promise.all(
      children.map(async ({ stdout }) => JSON.parse(String((await once(stdout, "data"))[0])) as number[]),
    );
    await Promise.all(children.map((child) => child.exitCode ?? once(child, "close")));
    expect(held.flat().toSorted((one, other) => one - other)).toEqual(folders.map((_, round) => round));
  });

  it("of another machine counts while it is touched, and not half a minute later", () => {
    lockDataFolder(folder)();
    writeFileSync(lock, JSON.stringify({ host: "elsewhere", pid: 1, started: "1" }));
    expect(() => lockDataFolder(folder)).toThrow(/in use by process 1 on elsewhere/);
    const longAgo = new Date(Date.now() - 31_000);
    utimesSync(lock, longAgo, longAgo);
    expect(() => lockDataFolder(folder)()).not.toThrow();
  });

  it("is stale where its process number was given to another since, and where a container starts again as the same number", () => {
    for (const pid of [process.ppid, process.pid]) {
      rmSync(join(scratch, "below"), { recursive: true, force: true });
      lockDataFolder(folder)();
      writeFileSync(lock, JSON.stringify({ host: hostname(), pid, started: "another moment" }));
      expect(() => lockDataFolder(folder)()).not.toThrow();
    }
  });

  it("that holds no owner is taken", () => {
    for (const text of ["", "{", "[]", "null", '{"host":1}']) {
      rmSync(join(scratch, "below"), { recursive: true, force: true });
      lockDataFolder(folder)();
      writeFileSync(lock, text);
      expect(() => lockDataFolder(folder)()).not.toThrow();
    }
  });

  it("is never taken from its new owner by the one before", () => {
    const unlock = lockDataFolder(folder);
    writeFileSync(lock, JSON.stringify({ host: "elsewhere", pid: 1, started: "1" }));
    unlock();
    expect(statSync(lock).mtimeMs).toBeGreaterThan(0);
    expect(() => lockDataFolder(folder)).toThrow(/in use by process 1 on elsewhere/);
  });
});
