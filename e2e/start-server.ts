import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scratchFolder } from "./scratch-folder.ts";

const ROOT = join(import.meta.dirname, "..");
const NEXT_BIN = join(ROOT, "node_modules/next/dist/bin/next");
const PRELOAD = pathToFileURL(join(ROOT, "serve/front-door.mjs")).href;
const STARTS_WITHIN_MS = 25_000;
/** Nobody answers here: a run that forgot to name its upstream asks no stranger. */
const NOWHERE = "http://127.0.0.1:9";

export type ServerProcess = {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  readonly pid: number;
  /** Everything the process has printed so far, both streams. */
  readonly output: () => string;
  /** Ends it and waits until the last of its output is here. */
  readonly end: () => Promise<void>;
  /** Ends it as a power cut of the process would. */
  readonly kill: () => Promise<void>;
};

export type EndedProcess = { readonly code: number | null; readonly output: string };

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

async function spawnServer(env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = scratchFolder("data");
  const args = [`--import=${PRELOAD}`, NEXT_BIN, "start", "--port", String(port), "--hostname", "127.0.0.1"];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...withoutOurs(process.env),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      LATCHKEY_PUBLIC_URL: url,
      LATCHKEY_UPSTREAM_URL: NOWHERE,
      LATCHKEY_STATUS_URL: "",
      LATCHKEY_DATA_DIR: dataDir,
      LATCHKEY_LIMITS: "diagnoses=10000/1m,in-flight=64",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  child.stderr.on("data", (piece: Buffer) => pieces.push(piece));
  // `close`, unlike `exit`, comes after the last byte of both streams.
  const closed = once(child, "close");
  return {
    child,
    closed,
    port,
    url,
    dataDir: env.LATCHKEY_DATA_DIR ?? dataDir,
    output: () => Buffer.concat(pieces).toString("utf8"),
  };
}

/** A production server of the build that is there, on a port of its own, for tests that need another environment. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const { child, closed, port, url, dataDir, output } = await spawnServer(env);
  const gone = closed.then(() => Promise.reject(new Error(`the server ended before it answered:\n${output()}`)));
  const end = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await closed;
  };
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await closed;
  };
  await Promise.race([gone, answersAt(`${url}/healthz`)]);
  gone.catch(() => undefined);
  return { url, port, dataDir, pid: child.pid ?? -1, output, end, kill };
}

/** Starts a server whose environment cannot stand and waits until it has ended by itself. */
export async function watchServerEnd(env: Readonly<Record<string, string>>): Promise<EndedProcess> {
  const { child, closed, output } = await spawnServer(env);
  const timer = setTimeout(() => child.kill("SIGKILL"), STARTS_WITHIN_MS);
  await closed;
  clearTimeout(timer);
  return { code: child.exitCode, output: output() };
}

async function answersAt(url: string): Promise<void> {
  const giveUpMs = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < giveUpMs) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no answer from ${url} within ${STARTS_WITHIN_MS} ms`);
}

function withoutOurs(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(
    ([name, value]) => value !== undefined && !/^(?:LATCHKEY_|ANTHROPIC_|DATABASE_URL$)/.test(name),
  );
  // The filter above dropped every undefined value.
  return Object.fromEntries(kept) as Record<string, string>;
}
