import "server-only";
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { EnvironmentError } from "../env.ts";

/** How often the owner touches its lock, and after how long without it another machine may take it. */
const TOUCH_MS = 5_000;
const STALE_AFTER_MS = 30_000;

type Owner = { readonly host: string; readonly pid: number; readonly started: string };

/**
 * Keeps a second process off an embedded database. A process that was killed leaves its lock behind: one of this machine is
 * taken over at once, because its process is gone; one of another machine or container once nobody touched it for 30 seconds.
 *
 * @returns gives the folder back; it is given back too when the process ends
 * @throws EnvironmentError where another process has it
 */
export function lockDataFolder(folder: string): () => void {
  const path = `${folder}.lock`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const own: Owner = { host: hostname(), pid: process.pid, started: startOf(process.pid) };
  const text = JSON.stringify(own);
  for (let tries = 0; !tryLink(path, text); tries += 1) {
    const held = readFile(path);
    if (held !== undefined && (tries > 20 || isHeld(path, held, own))) throw inUse(held);
    if (held !== undefined) takeAway(path, held);
  }
  const timer = setInterval(() => touch(path), TOUCH_MS);
  timer.unref();
  const unlock = (): void => {
    clearInterval(timer);
    process.off("exit", unlock);
    // Never a lock that somebody else has taken since.
    if (readFile(path) === text) rmSync(path, { force: true });
  };
  process.on("exit", unlock);
  return unlock;
}

/** Written whole under another name, then linked: of two that start at once one wins, and nobody reads half a lock. */
function tryLink(path: string, text: string): boolean {
  const draft = `${path}.${randomBytes(8).toString("hex")}`;
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moved aside before it is removed: where another took it over in between, it is put back. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFile(aside) !== stale) {
    try {
      linkSync(aside, path);
    } catch {
      // A third one has it by now; then it is held, which is all that matters here.
    }
  }
  rmSync(aside, { force: true });
}

function isHeld(path: string, held: string, own: Owner): boolean {
  const owner = parseOwner(held);
  if (!owner) return false;
  if (owner.host !== own.host) return Date.now() - (modifiedMs(path) ?? 0) < STALE_AFTER_MS;
  // A container that starts again has the same name and number: what it finds is its own lock of before.
  if (owner.pid === own.pid) return owner.started === own.started;
  return isAlive(owner.pid) && startOf(owner.pid) === owner.started;
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { host, pid, started } = JSON.parse(text) as Partial<Owner>;
    return typeof host === "string" && typeof pid === "number" && typeof started === "string"
      ? { host, pid, started }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process was started, where the system tells: a number is used again, the two together are not. proc(5), field 22. */
function startOf(pid: number): string {
  const stat = readFile(`/proc/${pid}/stat`) ?? "";
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function modifiedMs(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The folder is gone or cannot be written to: the database says so itself.
  }
}

function inUse(held: string): EnvironmentError {
  const owner = parseOwner(held);
  const who = owner ? `process ${owner.pid}${owner.host === hostname() ? "" : ` on ${owner.host}`}` : "another process";
  return new EnvironmentError(
    `LATCHKEY_DATA_DIR is in use by ${who}: one server at a time has an embedded database; several share one through DATABASE_URL`,
  );
}
