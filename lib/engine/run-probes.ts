import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Asked } from "./asked.ts";
import { blankReading, CallDesk, type Made, orAbort } from "./call-desk.ts";
import type { Credential } from "./credential/vault.ts";
import type { Clock, Port, StatusFeed } from "./port.ts";
import type { Probe, ProbeContext } from "./probe.ts";
import { PROBES } from "./probes/register.ts";
import type { Reading } from "./reading.ts";

const RUN_DEADLINE_MS = 20_000;
const STATUS_DEADLINE_MS = 2_000;

export type PlanEntry = Pick<Reading, "id" | "group">;

export type RunOptions = {
  readonly credential: Credential;
  readonly asked: Asked;
  readonly port: Port;
  readonly statusFeed?: StatusFeed;
  readonly clock: Clock;
  /** Aborts the probes: the person pressed stop or the connection closed. */
  readonly signal: AbortSignal;
  /** Told of each probe as it ends, in the order they end. */
  readonly onReading?: (reading: Reading, made: readonly Made[]) => void;
};

/** All that may run; a probe that turns out not to be needed ends `skipped`. */
export function planProbes(asked: Asked, credential: Credential): PlanEntry[] {
  const probes = PROBES.filter((probe) => probe.planned(asked, credential.kind));
  return [{ id: "service-status", group: "service" }, ...probes.map(({ id, group }) => ({ id, group }))];
}

/**
 * Asks the network, judges nothing. Probes run in parallel, at most 12 calls at once and 20 in all;
 * each has its own deadline, and one that crashes, hangs or is reset hides no other.
 *
 * @returns readings in plan order.
 */
export async function runProbes(options: RunOptions): Promise<Reading[]> {
  const { asked, credential, clock, onReading } = options;
  const run = clock.deadline(RUN_DEADLINE_MS, options.signal);
  const probes = PROBES.filter((probe) => probe.planned(asked, credential.kind));
  const desk = new CallDesk({ ...options, signal: run.signal, planned: probes.length });
  const readings = new Map<ProbeId, Promise<Reading>>();
  const settled = new Map<ProbeId, Reading>();
  const finish = (reading: Reading, made: readonly Made[]): Reading => {
    settled.set(reading.id, reading);
    onReading?.(reading, made);
    return reading;
  };
  const start = async (probe: Probe): Promise<Reading> => {
    const made: Made[] = [];
    try {
      const needs = [...probe.needs, ...(asked.model === undefined ? (probe.needsWithoutModel ?? []) : [])];
      await Promise.all(needs.map((id) => readings.get(id)));
      const context: ProbeContext = { asked, kind: credential.kind, reading: (id) => settled.get(id) };
      return finish(await desk.ask(probe, context, made), made);
    } catch {
      return finish(blankReading(probe, "crashed"), made);
    }
  };
  readings.set(
    "service-status",
    readStatus(options, run.signal).then((reading) => finish(reading, [])),
  );
  for (const probe of probes) readings.set(probe.id, start(probe));
  try {
    return await Promise.all(readings.values());
  } finally {
    run.end();
  }
}

async function readStatus({ statusFeed, clock, credential }: RunOptions, signal: AbortSignal): Promise<Reading> {
  const entry = { id: "service-status", group: "service" } as const;
  if (!statusFeed || !credential.send) return blankReading(entry, "skipped");
  const startedMs = clock.nowMs();
  const deadline = clock.deadline(STATUS_DEADLINE_MS, signal);
  try {
    const status = await orAbort(statusFeed(deadline.signal), deadline.signal, null);
    const durationMs = Math.max(0, clock.nowMs() - startedMs);
    if (!status) return { ...blankReading(entry, deadline.signal.aborted ? "unreachable" : "skipped"), durationMs };
    if (status.indicator === "unreadable") return { ...blankReading(entry, "inconclusive"), durationMs };
    if (status.indicator === "none") return { ...blankReading(entry, "allowed"), durationMs };
    return { ...blankReading(entry, "limited"), errorCode: `incident-${status.indicator}`, durationMs };
  } catch {
    return blankReading(entry, "unreachable");
  } finally {
    deadline.end();
  }
}
