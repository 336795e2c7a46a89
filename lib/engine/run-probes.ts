import type { ProbeId } from "#lib/report/probe-ids.ts";
import { ENDPOINTS, type Endpoint, OAUTH_BETA } from "./api/endpoints.ts";
import type { Asked } from "./asked.ts";
import type { Credential } from "./credential/vault.ts";
import type { ApiAnswer, ApiCall, Clock, Port, StatusFeed } from "./port.ts";
import type { Probe, ProbeContext } from "./probe.ts";
import { PROBES } from "./probes/register.ts";
import { readAnswer } from "./read-answer.ts";
import type { Reading } from "./reading.ts";

export const CALL_DEADLINE_MS = 8_000;
export const RUN_DEADLINE_MS = 20_000;
export const CALLS_AT_ONCE = 12;
export const CALLS_PER_RUN = 20;
const STATUS_DEADLINE_MS = 2_000;

/** One call as it was made, for the tester's eyes. */
export type Made = { readonly call: ApiCall; readonly answer: ApiAnswer; readonly durationMs: number };

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
  const desk = new Desk({ ...options, signal: run.signal });
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
      await Promise.all(probe.needs.map((id) => readings.get(id)));
      const context: ProbeContext = { asked, kind: credential.kind, reading: (id) => settled.get(id) };
      return finish(await desk.ask(probe, context, made), made);
    } catch {
      return finish(blank(probe, "crashed"), made);
    }
  };
  readings.set(
    "service-status",
    readStatus(options, run.signal).then((reading) => finish(reading, [])),
  );
  for (const probe of PROBES) {
    if (probe.planned(asked, credential.kind)) readings.set(probe.id, start(probe));
  }
  try {
    return await Promise.all(readings.values());
  } finally {
    run.end();
  }
}

function blank({ id, group }: PlanEntry, outcome: Reading["outcome"]): Reading {
  return { id, group, outcome, durationMs: 0, sentWorkspace: false, facts: {} };
}

async function readStatus({ statusFeed, clock, credential }: RunOptions, signal: AbortSignal): Promise<Reading> {
  const entry = { id: "service-status", group: "service" } as const;
  if (!statusFeed || !credential.send) return blank(entry, "skipped");
  const startedMs = clock.nowMs();
  const deadline = clock.deadline(STATUS_DEADLINE_MS, signal);
  try {
    const status = await orAbort(statusFeed(deadline.signal), deadline.signal, null);
    const durationMs = Math.max(0, clock.nowMs() - startedMs);
    if (!status) return { ...blank(entry, deadline.signal.aborted ? "unreachable" : "skipped"), durationMs };
    if (status.indicator === "unreadable") return { ...blank(entry, "inconclusive"), durationMs };
    if (status.indicator === "none") return { ...blank(entry, "allowed"), durationMs };
    return { ...blank(entry, "limited"), errorCode: `incident-${status.indicator}`, durationMs };
  } catch {
    return blank(entry, "unreachable");
  } finally {
    deadline.end();
  }
}

/** Resolves with `late` once the signal aborts, whether or not the work ever ends. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(late);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Hands out calls: at most so many at once and in all, and knows which header the upstream takes. */
class Desk {
  #free = CALLS_AT_ONCE;
  #left = CALLS_PER_RUN;
  readonly #queue: (() => void)[] = [];
  /** Whether `x-api-key` is accepted where `authorization` was not; asked once a run. */
  #otherHeader: Promise<boolean> | undefined;
  readonly #options: RunOptions;

  constructor(options: RunOptions) {
    this.#options = options;
  }

  async ask(probe: Probe, context: ProbeContext, made: Made[]): Promise<Reading> {
    const variable = this.#options.credential.send ? probe.call(context) : null;
    if (!variable) return blank(probe, "skipped");
    const first = await this.#read(probe, context, variable, "authorization", made);
    if (!this.#wasNotRecognized(first)) return first;
    let repeat: Reading | undefined;
    if (!this.#otherHeader) {
      const check = this.#read(probe, context, variable, "x-api-key", made);
      this.#otherHeader = check.then(
        (reading) => reading.status !== undefined && reading.status !== 401,
        () => false,
      );
      repeat = await check;
      return (await this.#otherHeader) ? repeat : first;
    }
    if (!(await this.#otherHeader)) return first;
    repeat = await this.#read(probe, context, variable, "x-api-key", made);
    return repeat.outcome === "skipped" ? { ...first, outcome: "inconclusive" } : repeat;
  }

  /** A 401 that carries an organization id is about something else than the key. */
  #wasNotRecognized(reading: Reading): boolean {
    return reading.status === 401 && reading.organizationId === undefined;
  }

  async #read(
    probe: Probe,
    context: ProbeContext,
    variable: NonNullable<ReturnType<Probe["call"]>>,
    sendKeyAs: ApiCall["sendKeyAs"],
    made: Made[],
  ): Promise<Reading> {
    const { clock, signal, credential, port } = this.#options;
    const endpoint: Endpoint = ENDPOINTS[probe.endpoint];
    const workspaceId = endpoint.takesWorkspace && !probe.withoutWorkspace ? context.asked.workspaceId : undefined;
    const call: ApiCall = {
      method: endpoint.method,
      path: endpoint.path.replace("{model}", encodeURIComponent(variable.model ?? "")),
      ...(endpoint.limit ? { query: { limit: endpoint.limit } } : {}),
      ...(variable.body ? { body: variable.body } : {}),
      betas: credential.kind === "oauth-token" ? [OAUTH_BETA, ...endpoint.betas] : endpoint.betas,
      ...(workspaceId ? { workspaceId } : {}),
      sendKeyAs,
      readOkBytes: endpoint.readOkBytes,
    };
    if (!(await this.#take())) return blank(probe, "skipped");
    const startedMs = clock.nowMs();
    const deadline = clock.deadline(CALL_DEADLINE_MS, signal);
    try {
      const late: ApiAnswer = { kind: "no-answer", reason: "timeout" };
      const answer = await orAbort(port(call, credential, deadline.signal), deadline.signal, late);
      const durationMs = Math.max(0, Math.round(clock.nowMs() - startedMs));
      made.push({ call, answer, durationMs });
      const said = readAnswer(answer, { opens: endpoint.opens, ...(probe.learn ? { learn: probe.learn } : {}) });
      const notOurs =
        said.status === 404 && said.claim?.cause === "model-not-found-or-no-access" && probe.ownModel?.(context);
      const { claim, ...rest } = said;
      return {
        id: probe.id,
        group: probe.group,
        ...rest,
        ...(claim && !notOurs ? { claim } : {}),
        ...(notOurs ? { outcome: "inconclusive" as const } : {}),
        durationMs,
        sentWorkspace: workspaceId !== undefined,
        ...(variable.model ? { sentModel: variable.model } : {}),
      };
    } finally {
      deadline.end();
      this.#give();
    }
  }

  async #take(): Promise<boolean> {
    if (this.#left <= 0 || this.#options.signal.aborted) return false;
    this.#left -= 1;
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    if (!this.#options.signal.aborted) return true;
    this.#give();
    return false;
  }

  /** A freed place goes straight to the next in line, so that no later caller can take it first. */
  #give(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free += 1;
  }
}
