import type { CauseId } from "#lib/report/cause-ids.ts";
import { provesAccepted } from "./accepted.ts";
import { ENDPOINTS, type Endpoint, OAUTH_BETA } from "./api/endpoints.ts";
import type { Asked } from "./asked.ts";
import type { Credential } from "./credential/vault.ts";
import { isUnauthenticated, type Side, type Taken, takenBy, theMoreTelling, undecided } from "./other-header.ts";
import type { ApiAnswer, ApiCall, Clock, Port } from "./port.ts";
import type { Probe, ProbeCall, ProbeContext } from "./probe.ts";
import { readAnswer } from "./read-answer.ts";
import type { Reading } from "./reading.ts";

const CALL_DEADLINE_MS = 8_000;
export const CALLS_AT_ONCE = 12;
export const CALLS_PER_RUN = 20;
/**
 * Calls made before any answer is there: each may have to be made twice. With four, and 12 at once, the full free
 * set of 16 needs two rounds; beyond that set only fewer leave a call for each of the others.
 */
const openingCalls = (planned: number) => Math.max(1, Math.min(4, CALLS_PER_RUN - planned));

/** One call as it was made, for the tester's eyes. */
export type Made = { readonly call: ApiCall; readonly answer: ApiAnswer; readonly durationMs: number };

type DeskOptions = {
  readonly credential: Credential;
  readonly asked: Asked;
  readonly port: Port;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How many probes the run may ask. */
  readonly planned: number;
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

/** Rules that may hold for one model and not for another. */
const RULES_ON_MODELS: ReadonlySet<CauseId> = new Set<CauseId>([
  "data-policy-restricted",
  "feature-not-enabled",
  "organization-policy-refused",
]);

/** Refusals that may be about the model alone; asking once with another model tells. */
function mayBeTheModel({ outcome, status, claim, ownModel }: Reading): boolean {
  if (ownModel) return true;
  if (outcome !== "refused") return false;
  if (claim && claim.cause !== "unknown") return RULES_ON_MODELS.has(claim.cause);
  return status === 400 || status === 403 || status === 404;
}

/** A refusal that hangs on a model of our own choice, taken back: it proves nothing about the key. */
function asOwnModelRefusal({ claim: _, ...reading }: Reading): Reading {
  return { ...reading, outcome: "inconclusive", ownModel: true };
}

/** Hands out calls: at most so many at once and in all, and knows which header the upstream takes. */
export class CallDesk {
  #free = CALLS_AT_ONCE;
  #left = CALLS_PER_RUN;
  readonly #queue: (() => void)[] = [];
  /** Whether `x-api-key` is taken where `authorization` was not: asked once on either side of the API. */
  readonly #otherHeader = new Map<Side, Promise<Taken>>();
  /** True once it is: calls that start later begin with it. */
  #otherHeaderFirst = false;
  readonly #opening: number;
  #started = 0;
  #openers = 0;
  #open = () => {};
  /** Resolves once an answer has shown which header is taken, so that no call after the first few is made twice. */
  readonly #opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#opening = openingCalls(options.planned);
    options.signal.addEventListener("abort", () => this.#open(), { once: true });
  }

  /** Asks for one probe: once, or once more where one answer cannot decide. */
  async ask(probe: Probe, context: ProbeContext, made: Made[]): Promise<Reading> {
    const variable = this.#options.credential.send ? probe.call(context) : null;
    if (!variable) return blankReading(probe, "skipped");
    const first = await this.#askEitherHeader(probe, context, variable, made);
    const other = mayBeTheModel(first) ? probe.fallback?.(context) : null;
    if (!other) return first;
    const second = await this.#askEitherHeader(probe, context, other, made);
    if (second.outcome === "refused" || second.outcome === "unavailable") return first;
    // Neither of our own models was judged: what refused the one says nothing of the key.
    return second.ownModel || second.outcome === "skipped" ? asOwnModelRefusal(first) : second;
  }

  async #askEitherHeader(
    probe: Probe,
    context: ProbeContext,
    variable: NonNullable<ProbeCall>,
    made: Made[],
  ): Promise<Reading> {
    this.#started += 1;
    if (this.#started > this.#opening) {
      await this.#opened;
      return this.#askInHeaders(probe, context, variable, made);
    }
    try {
      const reading = await this.#askInHeaders(probe, context, variable, made);
      if (reading.status !== undefined) this.#open();
      return reading;
    } finally {
      this.#openers += 1;
      if (this.#openers === this.#opening) this.#open();
    }
  }

  async #askInHeaders(
    probe: Probe,
    context: ProbeContext,
    variable: NonNullable<ProbeCall>,
    made: Made[],
  ): Promise<Reading> {
    if (this.#otherHeaderFirst) return this.#read(probe, context, variable, "x-api-key", made);
    const first = await this.#read(probe, context, variable, "authorization", made);
    if (!this.#wasNotRecognized(first)) return first;
    const side = probe.group === "admin" ? "admin" : "workspace";
    const known = this.#otherHeader.get(side);
    // Without a pause where nobody has asked yet: the next to come here has to find this question asked.
    const taken = known ? await known : undefined;
    if (taken === "no") return first;
    if (taken === "closed") return undecided(first);
    const check = this.#read(probe, context, variable, "x-api-key", made);
    if (!known)
      this.#otherHeader.set(
        side,
        check.then(
          (second) => takenBy(first, second),
          () => "undecided" as const,
        ),
      );
    const second = await check;
    if (takenBy(first, second) === "yes") this.#otherHeaderFirst = true;
    if (second.outcome === "skipped" && known) return undecided(first);
    return theMoreTelling(first, second);
  }

  /** A refusal that carries an organization id is about something else than the key; OAuth has one header only. */
  #wasNotRecognized(reading: Reading): boolean {
    return isUnauthenticated(reading) && !provesAccepted(reading) && this.#options.credential.kind !== "oauth-token";
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
    const asked = probe.sendsBetas ? (context.asked.betas ?? []) : [];
    const own = credential.kind === "oauth-token" ? [OAUTH_BETA, ...endpoint.betas] : endpoint.betas;
    const call: ApiCall = {
      method: endpoint.method,
      path: endpoint.path.replace("{model}", encodeURIComponent(variable.model ?? "")),
      ...(endpoint.limit ? { query: { limit: endpoint.limit } } : {}),
      ...(variable.body ? { body: variable.body } : {}),
      betas: [...new Set([...own, ...asked])],
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
      const said = readAnswer(answer, {
        opens: endpoint.opens,
        holds: endpoint.holds,
        ...(probe.learn ? { learn: probe.learn } : {}),
      });
      const ownModel =
        said.status === 404 && said.claim?.cause === "model-not-found-or-no-access" && probe.ownModel?.(context);
      // Our own fields and headers are such as the API documents: what it says of one is about this catalogue.
      const ownField =
        said.claim?.variant === "extra-input" ||
        (said.claim?.variant === "unknown-value" && endpoint.betas.length === 0 && asked.length === 0);
      const ownForm = said.claim?.variant === "version-header" || said.claim?.variant === "client-too-old";
      const { claim, ...rest } = said;
      return {
        id: probe.id,
        group: probe.group,
        ...rest,
        ...(claim && !ownModel && !ownField ? { claim } : {}),
        ...(ownModel || ownField || ownForm ? { outcome: "inconclusive" as const } : {}),
        ...(ownModel ? { ownModel } : {}),
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
