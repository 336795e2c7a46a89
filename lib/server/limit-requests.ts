import "server-only";
import { AsyncResource } from "node:async_hooks";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ClientAddress } from "./client-address.ts";
import type { Limits } from "./env.ts";
import { Refusal } from "./refusals.ts";

/** What is counted by itself, each with a window of its own. */
type Kind = "diagnoses" | "explanations" | "links" | "reads";
/** A company's people may share one address, and each keeps several links open. */
const MOST_STREAMS = 100;
type Windows = { readonly address: RateLimiterMemory; readonly network: RateLimiterMemory };

/** Limits of one process: so many runs per address and per network in a window, so many at once. */
export class RequestLimits {
  readonly #limits: Limits;
  readonly #windows: Readonly<Record<Kind, Windows>>;
  readonly #inFlight = new Map<string, number>();
  /** Each count has a timer, and a timer holds on to whatever request it was made in: these are made in none. */
  readonly #outside = new AsyncResource("latchkey.request-limits");

  constructor(limits: Limits) {
    this.#limits = limits;
    const windowsOf = (kind: Kind): Windows => {
      const { points, durationS: duration } = limits[kind];
      const widened = points * limits.networkMultiple;
      return {
        address: new RateLimiterMemory({ keyPrefix: `${kind}-address`, points, duration }),
        network: new RateLimiterMemory({ keyPrefix: `${kind}-network`, points: widened, duration }),
      };
    };
    this.#windows = {
      diagnoses: windowsOf("diagnoses"),
      explanations: windowsOf("explanations"),
      links: windowsOf("links"),
      reads: windowsOf("reads"),
    };
  }

  /** Counts one request. @throws Refusal `rate-limited` with the seconds until the next is taken. */
  async take(kind: Kind, { address, network }: ClientAddress): Promise<void> {
    const windows = this.#windows[kind];
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

function tooMany({ msBeforeNext }: RateLimiterRes): Refusal {
  return new Refusal("rate-limited", { retryAfterS: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}
