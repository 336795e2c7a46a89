import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";

/**
 * A process of its own: sends at a fixed rate whatever the answers do, each on the next of so many kept connections, and counts
 * from the moment a request was due. Arguments: a file with one address a line, requests a second, seconds, connections.
 */
const [file = "", rate = "", lasts = "", connections = ""] = process.argv.slice(2);
const addresses = readFileSync(file, "utf8").trim().split("\n");
const perS = Number(rate);
const total = perS * Number(lasts);
const agents = Array.from({ length: Number(connections) }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
const tookMs: number[] = [];
const wrong = new Map<string, number>();
const count = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1);
let answered = 0;
let bytes = 0;

function send(at: number, dueMs: number): void {
  const address = addresses[(at * 7919) % addresses.length] ?? "";
  const end = (problem?: string) => {
    answered += 1;
    if (problem) count(problem);
    else tookMs.push(performance.now() - dueMs);
    if (answered === total) report();
  };
  const agent = agents[at % agents.length];
  const request = get(address, { ...(agent ? { agent } : {}), timeout: 20_000 }, (response) => {
    response.on("data", (piece: Buffer) => {
      bytes += piece.length;
    });
    response.on("end", () => end(response.statusCode === 200 ? undefined : `status ${response.statusCode}`));
  });
  request.on("timeout", () => request.destroy(new Error("timeout")));
  request.on("error", (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
}

function report(): void {
  tookMs.sort((a, b) => a - b);
  const at = (share: number) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? null;
  const lastedS = (performance.now() - startedMs) / 1000;
  console.log(
    JSON.stringify({
      sent: total,
      errors: Object.fromEntries(wrong),
      perS: answered / lastedS,
      kilobytes: bytes / 1024 / Math.max(1, tookMs.length),
      p50Ms: at(0.5),
      p95Ms: at(0.95),
      p99Ms: at(0.99),
      worstMs: tookMs.at(-1) ?? null,
    }),
  );
  process.exit(0);
}

let sent = 0;
const startedMs = performance.now() + 200;
const timer = setInterval(() => {
  for (const nowMs = performance.now(); sent < total && startedMs + (sent * 1000) / perS <= nowMs; sent += 1)
    send(sent, startedMs + (sent * 1000) / perS);
  if (sent === total) clearInterval(timer);
}, 2);
