import { provesAccepted } from "./accepted.ts";
import { ENDPOINTS, type Endpoint, OAUTH_BETA } from "./api/endpoints.ts";
import type { Asked } from "./asked.ts";
import type { Credential } from "./credential/vault.ts";
import type { ApiAnswer, ApiCall, Clock, Port } from "./port.ts";
import type { Probe, ProbeCall, ProbeContext } from "./probe.ts";
import { readAnswer } from "./read-answer.ts";
import type { Reading } from "./reading.ts";

const CALL_DEADLINE_MS = 8_000;
export const CALLS_AT_ONCE = 12;
export const CALLS_PER_RUN = 20;

/** One call as it was made, for the tester's eyes. */
export type Made = { readonly call: ApiCall; readonly answer: ApiAnswer; readonly durationMs: number };

type DeskOptions = {
  readonly credential: Credential;
  readonly asked: Asked;
  readonly port: Port;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** A reading of a probe that asked nothing. */
export function blankReading({ id, group }: Pick<Reading, "id" | "group">, outcome: Reading["outcome"]): Reading {
  return { id, group, outcome, durationMs: 0, sentWorkspace: false, facts: {} };
}

/** Resolves with `late` once the signal aborts, whether or not the work ever ends. */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve(late);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Refusals that may be about the model alone; asking once with another model tells. */
function mayBeTheModel({ outcome, status, claim, ownModel }: Reading): boolean {
  if (ownModel) return true;
  if (outcome !== "refused") return false;
  if (claim && claim.cause !== "unknown")
    return claim.cause === "data-policy-restricted" || claim.cause === "feature-not-enabled";
  return status === 400 || status === 403 || status === 404;
}

/** Hands out calls: at most so many at once and in all, and knows which header the upstream takes. */
export class CallDesk {
  #free = CALLS_AT_ONCE;
  #left = CALLS_PER_RUN;
  readonly #queue: (() => void)[] = [];
  /** Whether `x-api-key` is accepted where `authorization` was not; asked once a run. */
  #otherHeader: Promise<boolean> | undefined;
  /** True once that is proven: calls that start later begin with it. */
  #otherHeaderFirst = false;
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Asks for one probe: once, or once more where one answer cannot decide. */
  async ask(probe: Probe, context: ProbeContext, made: Made[]): Promise<Reading> {
    const variable = this.#options.credential.send ? probe.call(context) : null;
    if (!variable) return blankReading(probe, "skipped");
    const first = await this.#askEitherHeader(probe, context, variable, made);
    const other = mayBeTheModel(first) ? probe.fallback?.(context) : null;
    if (!other) return first;
    const second = await this.#askEitherHeader(probe, context, other, made);
    return second.outcome === "allowed" ? second : first;
  }

  async #askEitherHeader(
    probe: Probe,
    context: ProbeContext,
    variable: NonNullable<ProbeCall>,
    made: Made[],
  ): Promise<Reading> {
    if (this.#otherHeaderFirst) return this.#read(probe, context, variable, "x-api-key", made);
    const first = await this.#read(probe, context, variable, "authorization", made);
    if (!this.#wasNotRecognized(first)) return first;
    if (!this.#otherHeader) {
      const check = this.#read(probe, context, variable, "x-api-key", made);
      this.#otherHeader = check.then(provesAccepted, () => false);
      const accepted = await this.#otherHeader;
      if (accepted) this.#otherHeaderFirst = true;
      return accepted ? check : first;
    }
    if (!(await this.#otherHeader)) return first;
    const repeat = await this.#read(probe, context, variable, "x-api-key", made);
    return repeat.outcome === "skipped" ? { ...first, outcome: "inconclusive" } : repeat;
  }

  /** A 401 that carries an organization id is about something else than the key; OAuth has one header only. */
  #wasNotRecognized(reading: Reading): boolean {
    return reading.status === 401 && !provesAccepted(reading) && this.#options.credential.kind !== "oauth-token";
  }

  async #read(
    probe: Probe,
    context: ProbeContext,
    variable: NonNullable<ProbeCall>,
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
    if (!(await this.#take())) return blankReading(probe, "skipped");
    const startedMs = clock.nowMs();
    const deadline = clock.deadline(CALL_DEADLINE_MS, signal);
    try {
      const late: ApiAnswer = { kind: "no-answer", reason: "timeout" };
      const answer = await orAbort(port(call, credential, deadline.signal), deadline.signal, late);
      const durationMs = Math.max(0, Math.round(clock.nowMs() - startedMs));
      made.push({ call, answer, durationMs });
      const said = readAnswer(answer, { opens: endpoint.opens, ...(probe.learn ? { learn: probe.learn } : {}) });
      const ownModel =
        said.status === 404 && said.claim?.cause === "model-not-found-or-no-access" && probe.ownModel?.(context);
      const { claim, ...rest } = said;
      return {
        id: probe.id,
        group: probe.group,
        ...rest,
        ...(claim && !ownModel ? { claim } : {}),
        ...(ownModel ? { outcome: "inconclusive" as const, ownModel } : {}),
        ...(sendKeyAs === "x-api-key" ? { byOtherHeader: true as const } : {}),
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
