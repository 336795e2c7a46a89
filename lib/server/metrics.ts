import "server-only";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Report } from "#lib/report/schema.ts";

/** Labels are probe, outcome, cause, route, code, deed: closed lists of our own. Never ids, models or addresses. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const runs = new Counter({
  name: "latchkey_runs_total",
  help: "Runs that ended with a report.",
  labelNames: ["verdict", "vantage"],
  registers: [metrics],
});
const probes = new Counter({
  name: "latchkey_probes_total",
  help: "Probes by outcome.",
  labelNames: ["probe", "outcome"],
  registers: [metrics],
});
const causes = new Counter({
  name: "latchkey_causes_total",
  help: "First findings by cause.",
  labelNames: ["cause"],
  registers: [metrics],
});
const refusals = new Counter({
  name: "latchkey_refusals_total",
  help: "Requests refused by us.",
  labelNames: ["route", "code"],
  registers: [metrics],
});
const seconds = new Histogram({
  name: "latchkey_run_seconds",
  help: "Time of a run.",
  buckets: [0.3, 0.5, 1, 2, 4, 8, 20],
  registers: [metrics],
});

const links = new Counter({
  name: "latchkey_links_total",
  help: "What was done with links by this server; the same receipt sent again counts once.",
  labelNames: ["deed"],
  registers: [metrics],
});
const streams = new Gauge({
  name: "latchkey_open_streams",
  help: "Pages that watch a link through this server.",
  registers: [metrics],
});

export type LinkDeed = "made" | "run-appended" | "retest-asked" | "changed" | "revoked" | "deleted" | "expired";

export function countLinks(deed: LinkDeed, times = 1): void {
  links.inc({ deed }, times);
}

/** @returns says that it is no longer open; to be called once */
export function countStream(): () => void {
  streams.inc();
  return () => streams.dec();
}

export function countRun(report: Report): void {
  runs.inc({ verdict: report.verdict.status, vantage: report.vantage });
  seconds.observe(report.durationMs / 1000);
  for (const { id, outcome } of report.probes) probes.inc({ probe: id, outcome });
  const [first] = report.findings;
  if (first) causes.inc({ cause: first.cause });
}

export function countRefusal(route: string, code: string): void {
  refusals.inc({ route, code });
}
