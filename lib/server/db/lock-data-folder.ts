import "server-only";
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname } from "node:path";
import { EnvironmentError } from "../env.ts";

/** How often the owner touches its lock, and after how long without it another machine may take it. */
const TOUCH_MS = 5_000;
const STALE_AFTER_MS = 30_000;
const MOST_TRIES = 20;
/** When a lock was touched last that its owner gave back. */
const GIVEN_BACK = new Date(0);

type Owner = { readonly host: string; readonly pid: number; readonly started: string };

/**
 * Keeps a second process off an embedded database. A process that was killed leaves its lock behind: one of this machine is
 * taken over at once, because its process is gone; one of another machine or container once nobody touched it for 30 seconds.
 *
 * Locks are numbered, `<folder>.lock.1` and on, and the highest one counts: to take a dead one over is to make the next
 * number, which one process alone can. None is removed before a higher one is there, so whoever finds a higher one after
 * making its own came too late.
 *
 * @returns gives the folder back; it is given back too when the process ends
 * @throws EnvironmentError where another process has it
 */
export function lockDataFolder(folder: string): () => void {
  const stem = `${folder}.lock.`;
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const own: Owner = { host: hostname(), pid: process.pid, started: startOf(process.pid) };
  const text = JSON.stringify(own);
  const path = takeNext(stem, text, own);
  const timer = setInterval(() => touch(path), TOUCH_MS);
  timer.unref();
  const unlock = (): void => {
    clearInterval(timer);
    process.off("exit", unlock);
    // It stays, as the highest number; never a lock that somebody else has taken since.
    if (readFile(path) === text) touch(path, GIVEN_BACK);
  };
  process.on("exit", unlock);
  return unlock;
}

function takeNext(stem: string, text: string, own: Owner): string {
  for (let tries = 1; ; tries += 1) {
    const highest = numbersOf(stem).at(-1) ?? 0;
    const held = readFile(`${stem}${highest}`);
    if (held !== undefined && (tries > MOST_TRIES || isHeld(`${stem}${highest}`, held, own))) throw inUse(held);
    const path = `${stem}${highest + 1}`;
    if (!tryLink(path, text)) continue;
    const numbers = numbersOf(stem);
    if (numbers.at(-1) === highest + 1) {
      for (const lower of numbers.slice(0, -1)) rmSync(`${stem}${lower}`, { force: true });
      return path;
    }
    rmSync(path, { force: true });
  }
}

function numbersOf(stem: string): readonly number[] {
  const start = basename(stem);
  return readdirSync(dirname(stem))
    .filter((name) => name.startsWith(start) && /^[1-9]\d*$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)))
    .toSorted((one, other) => one - other);
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

function isHeld(path: string, held: string, own: Owner): boolean {
  const owner = parseOwner(held);
  const touchedMs = modifiedMs(path) ?? 0;
  if (!owner || touchedMs <= GIVEN_BACK.getTime()) return false;
  if (owner.host !== own.host) return Date.now() - touchedMs < STALE_AFTER_MS;
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

function touch(path: string, at = new Date()): void {
  try {
    utimesSync(path, at, at);
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
