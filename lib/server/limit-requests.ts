import "server-only";
import { AsyncResource } from "node:async_hooks";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { ClientAddress } from "./client-address.ts";
import type { Question } from "./db/database.ts";
import type { Limit, Limits } from "./env.ts";
import { Refusal } from "./refusals.ts";

/** What is counted by itself, each with a window of its own. */
type Kind = "diagnoses" | "explanations" | "links" | "reads";
/** A company's people may share one address, and each keeps several links open. */
const MOST_STREAMS = 100;
type Windows = { readonly address: RateLimiterAbstract; readonly network: RateLimiterAbstract };
const COUNTS_TABLE = "request_counts";
/** A database that takes longer is away; then this process counts by itself, and asks again after a while. */
const COUNTED_WITHIN_MS = 1_000;
const ASKED_AGAIN_AFTER_MS = 5_000;

/** Where several servers count together. */
export type SharedCounts = {
  readonly query: (question: Question) => Promise<unknown>;
  /** What an address is called there: no address is stored. */
  readonly nameOf: (address: string) => string;
};

/**
 * So many requests per address and per network in a window, so many at once. Runs, explanations and links are counted together
 * with the other servers where those share a database; reads, streams and runs at once in this process alone, so that a read
 * writes nothing anywhere.
 */
export class RequestLimits {
  readonly #limits: Limits;
  readonly #windows: Readonly<Record<Kind, Windows>>;
  readonly #inFlight = new Map<string, number>();
  /** Each count has a timer, and a timer holds on to whatever request it was made in: these are made in none. */
  readonly #outside = new AsyncResource("latchkey.request-limits");
  readonly #nameOf: (address: string) => string;

  constructor(limits: Limits, counts?: SharedCounts) {
    const shared = counts && { ...counts, query: inTime(counts.query) };
    this.#limits = limits;
    this.#nameOf = shared?.nameOf ?? ((address) => address);
    const windowsOf = (kind: Kind, together?: SharedCounts): Windows => {
      const { points, durationS } = limits[kind];
      const widened = points * limits.networkMultiple;
      return {
        address: windowOf(`${kind}-address`, { points, durationS }, together),
        network: windowOf(`${kind}-network`, { points: widened, durationS }, together),
      };
    };
    this.#windows = {
      diagnoses: windowsOf("diagnoses", shared),
      explanations: windowsOf("explanations", shared),
      links: windowsOf("links", shared),
      reads: windowsOf("reads"),
    };
  }

  /** Counts one request. @throws Refusal `rate-limited` with the seconds until the next is taken. */
  async take(kind: Kind, client: ClientAddress): Promise<void> {
    const windows = this.#windows[kind];
    const [address, network] = [this.#nameOf(client.address), this.#nameOf(client.network)];
    // A network that is used up is asked first: it leaves no trace of each of its addresses.
    const used = await windows.network.get(network);
    if (used && used.consumedPoints >= windows.network.points) throw tooMany(used);
    try {
      await this.#outside.runInAsyncScope(() => windows.address.consume(address));
      await this.#outside.runInAsyncScope(() => windows.network.consume(network));
    } catch (reason) {
      throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
    }
  }

  /** Holds one of the places for runs at once. @returns gives the place back; safe to call twice. */
  enter(client: ClientAddress): () => void {
    return this.#hold("run", this.#limits.inFlight, client);
  }

  /** Holds one of the places for those who watch a link. @returns gives the place back; safe to call twice. */
  enterStream(client: ClientAddress): () => void {
    return this.#hold("stream", MOST_STREAMS, client);
  }

  #hold(what: string, most: number, { address, network }: ClientAddress): () => void {
    const places = [
      { key: `${what} address ${address}`, most },
      { key: `${what} network ${network}`, most: most * this.#limits.networkMultiple },
    ];
    if (places.some(({ key, most }) => (this.#inFlight.get(key) ?? 0) >= most)) {
      throw new Refusal("rate-limited", { retryAfterS: 5 });
    }
    for (const { key } of places) this.#inFlight.set(key, (this.#inFlight.get(key) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      for (const { key } of places) {
        const left = (this.#inFlight.get(key) ?? 1) - 1;
        if (left > 0) this.#inFlight.set(key, left);
        else this.#inFlight.delete(key);
      }
    };
  }
}

function windowOf(
  keyPrefix: string,
  { points, durationS: duration }: Limit,
  shared?: SharedCounts,
): RateLimiterAbstract {
  const own = new RateLimiterMemory({ keyPrefix, points, duration });
  if (!shared) return own;
  return new RateLimiterPostgres({
    storeClient: { query: ({ text, values }: Question) => shared.query({ text, values: values ?? [] }) },
    storeType: "client",
    tableName: COUNTS_TABLE,
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
    // Whoever is over the limit asks the database nothing more until the window ends.
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: own,
  });
}

function inTime(query: SharedCounts["query"]): SharedCounts["query"] {
  let awayUntilMs = 0;
  return async (question) => {
    if (performance.now() < awayUntilMs) throw new Error("the database was away a moment ago");
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("not counted in time")), COUNTED_WITHIN_MS);
    });
    try {
      return await Promise.race([query(question), late]);
    } catch (error) {
      awayUntilMs = performance.now() + ASKED_AGAIN_AFTER_MS;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes): Refusal {
  return new Refusal("rate-limited", { retryAfterS: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}
