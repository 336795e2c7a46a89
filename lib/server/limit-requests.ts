import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ClientAddress } from "./client-address.ts";
import type { Limits } from "./env.ts";
import { Refusal } from "./refusals.ts";

type Kind = "diagnoses";

/** Limits of one process: so many runs per address and per network in a window, so many at once. */
export class RequestLimits {
  readonly #limits: Limits;
  readonly #windows: Record<Kind, { readonly address: RateLimiterMemory; readonly network: RateLimiterMemory }>;
  readonly #inFlight = new Map<string, number>();

  constructor(limits: Limits) {
    this.#limits = limits;
    const { points, durationS } = limits.diagnoses;
    this.#windows = {
      diagnoses: {
        address: new RateLimiterMemory({ keyPrefix: "diagnoses-address", points, duration: durationS }),
        network: new RateLimiterMemory({
          keyPrefix: "diagnoses-network",
          points: points * limits.networkMultiple,
          duration: durationS,
        }),
      },
    };
  }

  /** Counts one request. @throws Refusal `rate-limited` with the seconds until the next is taken. */
  async take(kind: Kind, { address, network }: ClientAddress): Promise<void> {
    try {
      await this.#windows[kind].address.consume(address);
      await this.#windows[kind].network.consume(network);
    } catch (reason) {
      if (reason instanceof RateLimiterRes) {
        throw new Refusal("rate-limited", { retryAfterS: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) });
      }
      throw reason;
    }
  }

  /** Holds one of the places for runs at once. @returns gives the place back; safe to call twice. */
  enter({ address, network }: ClientAddress): () => void {
    const places = [
      { key: `address ${address}`, most: this.#limits.inFlight },
      { key: `network ${network}`, most: this.#limits.inFlight * this.#limits.networkMultiple },
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
