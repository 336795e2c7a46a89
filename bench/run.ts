import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SECRET } from "../e2e/make-links.ts";
import { startPostgres } from "../e2e/postgres-server.ts";
import { freePort, startServer } from "../e2e/start-server.ts";
import { makeCertificates } from "./certificates.ts";
import { startCountingProxy } from "./counting-proxy.ts";
import { startDelayingProxy } from "./delaying-proxy.ts";
import { timeExplanations } from "./measure-explanations.ts";
import { measureLinks } from "./measure-links.ts";
import { type RunTimes, timeOneAfterAnother, timeRun } from "./measure-run.ts";
import { weighScripts } from "./measure-scripts.ts";

const ROOT = join(import.meta.dirname, "..");
const ANSWER_MS = 200;
const ONE_WAY_MS = 50;
const WARM_RUNS = 5;
const COLD_RUNS = 3;
const LIMITS = "diagnoses=10000/1m,in-flight=64,reads=100000/1m,explanations=100000/1m";

type Measured = { readonly name: string; readonly value: string; readonly aim?: string };
const folder = mkdtempSync(join(tmpdir(), "latchkey-bench-"));
const measured: Measured[] = [];
const note = (name: string, value: string, aim?: string) => measured.push({ name, value, ...(aim ? { aim } : {}) });
const ms = (value: number) => `${Math.round(value)} ms`;
const times = (value: number, answerMs: number) => `${ms(value)} = ${(value / answerMs).toFixed(2)} answer times`;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function repeat(runs: number, once: () => Promise<RunTimes>): Promise<RunTimes[]> {
  const done: RunTimes[] = [];
  for (let at = 0; at < runs; at += 1) done.push(await once());
  return done;
}

function noteRuns(label: string, runs: readonly RunTimes[], answerMs: number, aims: boolean): number {
  const whole = median(runs.map(({ wholeMs }) => wholeMs));
  const verdicts = [...new Set(runs.map(({ verdict }) => verdict))].join(", ");
  note(`${label}: full free set, median of ${runs.length}`, times(whole, answerMs), aims ? "≤ 2.4" : undefined);
  note(
    `${label}: first row that carries a status`,
    times(median(runs.map(({ firstRowMs }) => firstRowMs)), answerMs),
    aims ? "≤ 1.3" : undefined,
  );
  note(`${label}: rows, verdict`, `${median(runs.map(({ rows }) => rows))}, ${verdicts}`);
  return whole;
}

async function startSandbox(): Promise<{ url: string; end: () => void }> {
  const port = await freePort();
  const args = ["--import", "tsx", "serve/sandbox.ts", "--port", String(port), "--delay-ms", String(ANSWER_MS)];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (await fetch(url).catch(() => null)) return { url, end: () => child.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGTERM");
  throw new Error("the sandbox did not answer");
}

async function overHttp(sandboxUrl: string): Promise<void> {
  const proxy = await startCountingProxy(sandboxUrl);
  const origin = `http://127.0.0.1:${proxy.port}`;
  const server = await startServer({ LATCHKEY_UPSTREAM_URL: origin, LATCHKEY_LIMITS: LIMITS });
  try {
    const first = await timeRun(server.url);
    const calls = proxy.take();
    note("http: calls of the full free set", String(calls.length), "≤ 16");
    note("http: first run of a new process", times(first.wholeMs, ANSWER_MS));
    const whole = noteRuns("http", await repeat(WARM_RUNS, () => timeRun(server.url)), ANSWER_MS, true);
    const { allMs } = await timeOneAfterAnother(origin, calls);
    note(
      "http: the same calls one after another",
      `${times(allMs, ANSWER_MS)}, ${(allMs / whole).toFixed(1)} times as long`,
    );
    for (const { name, medianMs, worstMs } of await timeExplanations(server.url))
      note(`explaining 32 Ki characters of ${name}`, `${ms(medianMs)}, at worst ${ms(worstMs)}`, "≤ 20 ms");
    const weights = await weighScripts(server.url);
    if (weights === null) note("scripts", "not measured: no Chromium");
    else {
      const above = (kb: number) =>
        `${(kb - weights.emptyKb).toFixed(1)} kB above ${weights.emptyPath} (${kb.toFixed(1)} kB in all)`;
      note("scripts of / until idle, cold, as sent", above(weights.idleKb), "≤ 45 kB");
      note("scripts of / when the first row shows", above(weights.firstRowKb), "≤ 90 kB");
    }
  } finally {
    await server.end();
    proxy.end();
  }
}

async function overTls(sandboxUrl: string): Promise<void> {
  const certificates = makeCertificates(folder);
  if (certificates === null) {
    note("tls", "not measured: it needs openssl to make a certificate");
    return;
  }
  const proxy = await startCountingProxy(sandboxUrl, certificates);
  const road = await startDelayingProxy(proxy.port, ONE_WAY_MS);
  const origin = `https://localhost:${road.port}`;
  const server = await startServer({
    LATCHKEY_UPSTREAM_URL: origin,
    LATCHKEY_LIMITS: LIMITS,
    NODE_EXTRA_CA_CERTS: certificates.caPath,
  });
  try {
    const cold = await repeat(COLD_RUNS, () => {
      road.dropConnections();
      proxy.take();
      return timeRun(server.url);
    });
    const calls = proxy.take();
    road.dropConnections();
    const { allMs, coldMs } = await timeOneAfterAnother(origin, calls, readFileSync(certificates.caPath));
    note(`tls, ${ONE_WAY_MS} ms each way: one call on a new connection`, ms(coldMs));
    const whole = noteRuns("tls, cold connections", cold, coldMs, true);
    note("tls: calls", String(calls.length), "≤ 16");
    note(
      "tls: the same calls one after another, connection kept",
      `${ms(allMs)}, ${(allMs / whole).toFixed(1)} times as long`,
    );
  } finally {
    await server.end();
    road.end();
    proxy.end();
  }
}

async function runs(): Promise<void> {
  const sandbox = await startSandbox();
  try {
    await overHttp(sandbox.url);
    await overTls(sandbox.url);
  } finally {
    sandbox.end();
  }
}

async function links(): Promise<void> {
  const dataDir = join(folder, "links");
  const embedded = { LATCHKEY_DATA_DIR: dataDir };
  await measureLinks({ name: "embedded", env: embedded, where: { folder: join(dataDir, "database") } }, folder, note);
  const postgres = await startPostgres({ fsync: "on", synchronous_commit: "on", full_page_writes: "on" });
  try {
    const databaseUrl = await postgres.createDatabase("links");
    const env = { DATABASE_URL: databaseUrl, LATCHKEY_SECRET: SECRET };
    await measureLinks({ name: "PostgreSQL", env, where: { databaseUrl } }, folder, note);
  } finally {
    await postgres.end();
  }
}

const PARTS = { runs, links };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
execFileSync(process.execPath, [join(ROOT, "serve/ensure-build.mjs")], { stdio: "inherit" });
try {
  for (const [name, part] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const width = Math.max(...measured.map(({ name }) => name.length));
for (const { name, value, aim } of measured)
  console.log(`${name.padEnd(width)}  ${value}${aim ? `  (aim ${aim})` : ""}`);
const results = join(ROOT, "bench/results");
mkdirSync(results, { recursive: true });
const at = new Date().toISOString();
const path = join(results, `${at.replaceAll(/[:.]/g, "-")}.json`);
writeFileSync(path, `${JSON.stringify({ at, node: process.version, answerMs: ANSWER_MS, measured }, null, 2)}\n`);
console.log(`Kept in ${path.slice(ROOT.length + 1)}`);
