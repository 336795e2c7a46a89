import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./find-chromium.mjs";

const root = join(import.meta.dirname, "..");
const STARTS_WITHIN_MS = 300_000;
const ENDS_WITHIN_MS = 15_000;
const LIMITS = "diagnoses=10000/1m,in-flight=64,explanations=10000/1m,links=10000/1m,reads=100000/1m,network=10x";

const chromiumPath = await findChromium();
if (chromiumPath === undefined) {
  console.error("The browser tests need a Chromium: install chromium or Google Chrome, or name one in CHROMIUM_PATH.");
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "latchkey-e2e-"));
// Apart from each other: the sandbox prints the keys it issues, and a test searches the server's output for keys.
const serverLog = join(folder, "server.log");
const sandboxLog = join(folder, "sandbox.log");
const dataDir = join(folder, "data");
const children = [];

function start(args, env, logPath) {
  const log = openSync(logPath, "a");
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  children.push(child);
  return child;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url, child, cause) {
  const giveUpMs = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < giveUpMs) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the ${cause} ended before it answered`, { cause });
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(2_000) }).catch(() => null);
    // Any answer means it listens; the body is of no use.
    await response?.body?.cancel();
    if (response?.ok || (response && cause === "sandbox")) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the ${cause} did not answer within ${STARTS_WITHIN_MS / 1000} s`, { cause });
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), ENDS_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

async function runTests() {
  const [sandboxPort, port] = [await freePort(), await freePort()];
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const url = `http://127.0.0.1:${port}`;
  const sandbox = start(["--import", "tsx", "serve/sandbox.ts", "--port", String(sandboxPort)], {}, sandboxLog);
  console.log("Starting the sandbox and a production server; it is built first where the build is stale.");
  const server = start(
    ["serve/start.mjs"],
    {
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      LATCHKEY_PUBLIC_URL: url,
      LATCHKEY_UPSTREAM_URL: sandboxUrl,
      LATCHKEY_STATUS_URL: "",
      LATCHKEY_DATA_DIR: dataDir,
      // A developer's own database is not for tests.
      DATABASE_URL: "",
      LATCHKEY_LIMITS: LIMITS,
    },
    serverLog,
  );
  await Promise.all([answers(sandboxUrl, sandbox, "sandbox"), answers(`${url}/healthz`, server, "server")]);
  const tests = spawn(
    process.execPath,
    [join(root, "node_modules/@playwright/test/cli.js"), "test", ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        CHROMIUM_PATH: chromiumPath,
        LATCHKEY_E2E_URL: url,
        LATCHKEY_E2E_SANDBOX_URL: sandboxUrl,
        LATCHKEY_E2E_LOG: serverLog,
        LATCHKEY_E2E_SANDBOX_LOG: sandboxLog,
        LATCHKEY_E2E_DATA_DIR: dataDir,
      },
    },
  );
  children.push(tests);
  return new Promise((resolve) => tests.once("exit", (code) => resolve(code ?? 1)));
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void Promise.all(children.map(end)).then(() => process.exit(1)));
}

let code = 1;
try {
  code = await runTests();
} catch (error) {
  console.error(`${error.message}; the last of what it printed:`);
  const printed = readFileSync(error.cause === "sandbox" ? sandboxLog : serverLog, "utf8");
  console.error(printed.split("\n").slice(-60).join("\n"));
} finally {
  await Promise.all(children.map(end));
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.error(`What the sandbox and the server printed: ${folder}`);
}
process.exit(code);
