import type { Cause } from "../cause.ts";
import type { Reading } from "../reading.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const tlsOrProxyInterference: Cause = {
  id: "tls-or-proxy-interference",
  fixBy: "network-it",
  alsoFixBy: ["you"],
  remedies: ["let-api-host-through"],
  aboutPlace: true,
  when: (seen) => {
    const inFront = seen.unclaimed.filter(
      ({ outcome, noAnswer, facts }) =>
        outcome === "unreachable" && !facts.dialect && (noAnswer === undefined || noAnswer === "tls"),
    );
    // An API does not greet, send elsewhere or ask for a proxy's password; other pages may be its own edge's.
    const surely = inFront.filter(
      ({ noAnswer, shape, status = 0 }) =>
        noAnswer === "tls" ||
        shape === "redirect" ||
        status < 300 ||
        status === 407 ||
        (status === 401 && shape !== "bare-error"),
    );
    const perhaps = inFront.filter(
      (reading) => !surely.includes(reading) && isPage(reading) && (reading.status ?? 0) < 500,
    );
    return [
      ...fromClaims(seen, "tls-or-proxy-interference"),
      ...sighted("likely", surely, { settles: { ask: "works-elsewhere" } }),
      ...sighted("possible", perhaps, { settles: { ask: "works-elsewhere" } }),
    ];
  },
};

const isPage = ({ shape }: Reading) =>
  shape === "html" || shape === "text" || shape === "other-json" || shape === "empty";
