import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const tlsOrProxyInterference: Cause = {
  id: "tls-or-proxy-interference",
  fixBy: "network-it",
  alsoFixBy: ["you"],
  remedies: ["let-api-host-through"],
  aboutPlace: true,
  when: (seen) => {
    const inTheWay = seen.unclaimed.filter(
      ({ outcome, noAnswer, shape, status, facts }) =>
        outcome === "unreachable" &&
        !facts.dialect &&
        (noAnswer === "tls" ||
          shape === "redirect" ||
          ((shape === "html" || shape === "text" || shape === "other-json" || shape === "empty") &&
            (status ?? 0) < 500 &&
            status !== 403)),
    );
    const page = seen.unclaimed.filter(
      ({ outcome, shape, status }) => outcome === "unreachable" && shape === "html" && status === 403,
    );
    return [
      ...fromClaims(seen, "tls-or-proxy-interference"),
      ...sighted("likely", inTheWay, { settles: { ask: "works-elsewhere" } }),
      ...sighted("possible", page, { settles: { ask: "works-elsewhere" } }),
    ];
  },
};
