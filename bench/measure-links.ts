import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type ServerProcess, startServer } from "../e2e/start-server.ts";
import { filledId, fillLinks, type Where } from "./fill-links.ts";

const ROOT = join(import.meta.dirname, "..");
const RATE_PER_S = 100;
const LASTS_S = 20;
const CONNECTIONS = 200;
const SATURATE_FROM_PER_S = 100;
const LIMITS = "diagnoses=10000/1m,in-flight=64,links=100000/1m,reads=900000/1m";

export type Note = (name: string, value: string, aim?: string) => void;
type Loaded = {
  readonly errors: Readonly<Record<string, number>>;
  readonly perS: number;
  readonly kilobytes: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
};

/** Where a server keeps its links, and what it needs to be started there. */
export type LinkStore = {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly where: Where;
};

/** Reads of links under load on one database: at 1 000 stored links, then at 100 000. */
export async function measureLinks(store: LinkStore, folder: string, note: Note): Promise<void> {
  const env = { ...store.env, LATCHKEY_LIMITS: LIMITS };
  const first = await startServer(env);
  await makeLinkOfSample(first.url);
  await first.end();
  await fillLinks(store.where, 1, 1_000);
  await withServer(env, async (server) => {
    note(`${store.name}: memory, just started`, megabytes(server.pid));
    const load = (path: (id: string) => string, links: number) => loadOf(server, folder, path, links);
    const json = await load(jsonPath, 1_000)(RATE_PER_S, LASTS_S);
    note(
      `${store.name}: JSON, ${RATE_PER_S}/s over ${CONNECTIONS} connections, ${LASTS_S} s`,
      said(json),
      "0 errors, p95 ≤ 50 ms",
    );
    const page = await load(pagePath, 1_000)(RATE_PER_S, LASTS_S);
    note(
      `${store.name}: page, ${RATE_PER_S}/s over ${CONNECTIONS} connections, ${LASTS_S} s`,
      said(page),
      "0 errors, p95 ≤ 150 ms",
    );
    note(`${store.name}: memory, after that load`, megabytes(server.pid));
    note(`${store.name}: JSON, saturation`, await saturate(load(jsonPath, 1_000)));
    note(`${store.name}: page, saturation`, await saturate(load(pagePath, 1_000)));
    note(`${store.name}: memory, after saturation`, megabytes(server.pid));
  });
  await fillLinks(store.where, 1_001, 100_000);
  await withServer(env, async (server) => {
    const grown = await loadOf(server, folder, jsonPath, 100_000)(RATE_PER_S, LASTS_S);
    note(`${store.name}: JSON, the same at 100 000 stored links`, said(grown), "flat");
    note(`${store.name}: memory, at 100 000 stored links`, megabytes(server.pid));
  });
}

const jsonPath = (id: string) => `/api/v1/reports/${id}`;
const pagePath = (id: string) => `/r/${id}`;

async function withServer(env: Readonly<Record<string, string>>, use: (server: ServerProcess) => Promise<void>) {
  const server = await startServer(env);
  try {
    await use(server);
  } finally {
    await server.end();
  }
}

/** Readers of random links, warmed for two seconds. */
function loadOf(server: ServerProcess, folder: string, path: (id: string) => string, links: number) {
  const file = join(folder, "addresses");
  return async (perS: number, lastsS: number): Promise<Loaded> => {
    const every = Math.max(1, Math.floor(links / 5_000));
    const ids = Array.from({ length: Math.min(links, 5_000) }, (_, at) => filledId(1 + at * every));
    writeFileSync(file, ids.map((id) => `${server.url}${path(id)}`).join("\n"));
    await openLoop(file, 50, 2);
    return openLoop(file, perS, lastsS);
  };
}

async function openLoop(file: string, perS: number, lastsS: number): Promise<Loaded> {
  const args = ["--import", "tsx", "bench/open-loop.ts", file, String(perS), String(lastsS), String(CONNECTIONS)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as Loaded;
}

/** The highest rate, in steps of a fifth, at which no answer is wrong, half come within 250 ms and 19 of 20 within a second. */
async function saturate(load: (perS: number, lastsS: number) => Promise<Loaded>): Promise<string> {
  let held = 0;
  for (let perS = SATURATE_FROM_PER_S; perS < 5_000; perS = Math.round(perS * 1.2)) {
    const { errors, p50Ms, p95Ms } = await load(perS, 4);
    if (Object.keys(errors).length > 0 || p50Ms > 250 || p95Ms > 1_000) break;
    held = perS;
  }
  return held === 0 ? `below ${SATURATE_FROM_PER_S}/s` : `${held}/s`;
}

async function makeLinkOfSample(url: string): Promise<void> {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as { receipt?: string };
  };
  const { receipt } = await post("/api/v1/diagnoses", { sample: { persona: "workspace-id-required" } });
  await post("/api/v1/reports", { receipt });
}

function megabytes(pid: number): string {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

function said({ errors, p50Ms, p95Ms, p99Ms, worstMs, kilobytes }: Loaded): string {
  const wrong = Object.entries(errors).map(([what, count]) => `${count} × ${what}`);
  const figures = `p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms, worst ${worstMs.toFixed(0)} ms, ${kilobytes.toFixed(0)} kB`;
  return `${wrong.length > 0 ? wrong.join(", ") : "0 errors"}, ${figures}`;
}
