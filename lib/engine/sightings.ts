import type { CauseId } from "#lib/report/cause-ids.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Confidence } from "#lib/report/schema.ts";
import type { Sighting } from "./cause.ts";
import type { Reading } from "./reading.ts";
import type { Seen } from "./seen.ts";

const DAY_MS = 86_400_000;

type Extra = Pick<Sighting, "settles">;

/** What codes and documented sentences say of one cause: one sighting a variant; a code confirms, a sentence makes likely. */
export function fromClaims(seen: Seen, cause: CauseId, extra: Extra = {}): Sighting[] {
  const groups = new Map<string, Reading[]>();
  for (const reading of seen.claimed(cause)) {
    const variant = reading.claim?.variant ?? "";
    groups.set(variant, [...(groups.get(variant) ?? []), reading]);
  }
  return [...groups].map(([variant, readings]) => ({
    confidence: confidenceOf(readings),
    ...(variant ? { variant } : {}),
    evidence: ids(readings),
    ...whenItClears(seen, readings),
    ...whatItNeeds(readings),
    ...extra,
  }));
}

function confidenceOf(readings: readonly Reading[]): Confidence {
  if (readings.some(({ claim }) => claim?.by === "code")) return "confirmed";
  return readings.every(({ claim }) => claim?.by === "hint") ? "possible" : "likely";
}

/** One sighting over these readings, or none. */
export function sighted(
  confidence: Confidence,
  readings: readonly Reading[],
  extra: Omit<Sighting, "confidence" | "evidence"> = {},
): Sighting[] {
  return readings.length > 0 ? [{ confidence, evidence: ids(readings), ...extra }] : [];
}

/** The moment waiting has cleared it, from `retry-after` or a date the API named. */
export function whenItClears(seen: Seen, readings: readonly Reading[]): Pick<Sighting, "until"> {
  const regainOn = readings.find(({ facts }) => facts.regainOn)?.facts.regainOn;
  if (regainOn) return { until: `${regainOn}T00:00:00Z` };
  const startedMs = Date.parse(seen.startedAt);
  // `retry-after` beside a spend cap or a refusal does not mean that waiting clears it.
  const clearsAtMs = readings.flatMap(({ facts, outcome, claim }) => {
    if (outcome === "refused" && claim?.variant !== "context-unavailable") return [];
    if (facts.retryAfterS !== undefined) return [startedMs + facts.retryAfterS * 1000];
    const atMs = Date.parse(facts.retryAt ?? "");
    return atMs >= startedMs && atMs <= startedMs + DAY_MS ? [atMs] : [];
  });
  return clearsAtMs.length === 0 ? {} : { until: new Date(Math.max(...clearsAtMs)).toISOString() };
}

function whatItNeeds(readings: readonly Reading[]): Pick<Sighting, "needs"> {
  const needs = [...new Set(readings.flatMap(({ facts }) => facts.needs ?? []))];
  return needs.length > 0 ? { needs } : {};
}

export function ids(readings: readonly Reading[]): ProbeId[] {
  return readings.map(({ id }) => id);
}
