import { refusedByBetas } from "../asked-betas.ts";
import type { Cause, Sighting } from "../cause.ts";
import type { Seen } from "../seen.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const betaHeaderMissing: Cause = {
  id: "beta-header-missing-or-not-enrolled",
  fixBy: "you",
  alsoFixBy: ["anthropic"],
  remedies: ["send-beta-header", "leave-out-beta-header"],
  variants: {
    "not-enrolled": { fixBy: "anthropic", remedies: ["ask-account-team", "leave-out-beta-header"] },
    "unknown-value": { remedies: ["leave-out-beta-header"] },
    "extra-input": { remedies: ["send-beta-header"] },
  },
  when: (seen) => {
    const agents = seen.readings.filter(({ group, outcome }) => group === "agents" && outcome !== "skipped");
    const missing = seen.unclaimed.filter(
      ({ status, group, outcome }) => group === "agents" && status === 404 && outcome === "refused",
    );
    // Where other endpoints are missing too, the beta is not what is missing.
    const othersAreThere = seen.readings.some(
      ({ group, status }) => group !== "agents" && group !== "service" && status !== undefined && status !== 404,
    );
    return [
      ...provenByPair(seen, fromClaims(seen, "beta-header-missing-or-not-enrolled")).map((one) => named(seen, one)),
      // Our own calls carry the header, so what leaves open whether the organization is enrolled is a 404 on all.
      ...(missing.length === agents.length && othersAreThere
        ? sighted("possible", missing, { variant: "not-enrolled" })
        : []),
    ];
  },
};

function provenByPair(seen: Seen, claimed: readonly Sighting[]): readonly Sighting[] {
  const pair = refusedByBetas(seen);
  if (!pair) return claimed;
  const own = claimed.find(({ evidence }) => evidence.includes(pair[0]));
  const evidence = [...new Set([...(own?.evidence ?? []), ...pair])];
  return [
    { variant: "unknown-value", ...own, confidence: "confirmed", evidence },
    ...claimed.filter((one) => one !== own),
  ];
}

/** A value is kept only where the person asked for it: what else a message says stays out of a report. */
function named(seen: Seen, sighting: Sighting): Sighting {
  const said = new Set(sighting.evidence.flatMap((id) => seen.get(id)?.facts.namedBetas ?? []));
  const betas = (seen.asked.betas ?? []).filter((beta) => said.has(beta));
  return betas.length > 0 ? { ...sighting, betas } : sighting;
}
