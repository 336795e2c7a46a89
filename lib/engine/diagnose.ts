import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Confidence, Finding } from "#lib/report/schema.ts";
import type { Sighting } from "./cause.ts";
import { CAUSES } from "./causes/register.ts";
import { prescribe } from "./prescribe.ts";
import { lookAt, type Seen, type SeenInput } from "./seen.ts";
import { fromClaims } from "./sightings.ts";
import { decidingProbes, isPasteAlone, isRefusing, reachVerdict } from "./verdict.ts";

type Sighted = Sighting & { readonly cause: CauseId };

const STRENGTH: Readonly<Record<Confidence, number>> = { confirmed: 2, likely: 1, possible: 0 };
const MAX_FINDINGS = 16;
/** Causes whose rule weighs the claim itself: their silence is an answer. */
const SAID_OTHERWISE: ReadonlySet<CauseId> = new Set<CauseId>([
  "unknown",
  "model-not-found-or-no-access",
  "permission-scope-missing",
]);

/**
 * Judges everything that was seen, purely. The first finding decides.
 * `confirmed` stands only while no other cause fires on the same evidence; a cause about a place is
 * never confirmed from one place.
 */
export function diagnose(input: SeenInput): Finding[] {
  const seen = lookAt(input);
  const alone = isPasteAlone(input.readings);
  const known = CAUSE_IDS.filter((cause) => cause !== "unknown").flatMap((cause) => sightingsOf(cause, seen));
  const explained = new Set(known.flatMap(({ evidence }) => evidence));
  const clear = reachVerdict(input.asked, input.readings).status === "clear";
  const unexplained = input.readings.filter(
    ({ id, outcome, group, ownModel }) =>
      group !== "service" &&
      // Beside a run, a text that tells nothing leaves nothing open that the run does not.
      (alone || group !== "pasted") &&
      // A model of our own choice that fails says something only where nothing else does.
      !(ownModel && known.length > 0) &&
      !explained.has(id) &&
      outcome !== "allowed" &&
      outcome !== "skipped" &&
      outcome !== "crashed",
  );
  const deciding = new Set(input.asked.tasks.flatMap((task) => decidingProbes(task, input.asked, input.readings)));
  if (alone) deciding.add("pasted");
  const refusing = new Set(
    input.readings.filter(({ id, outcome }) => deciding.has(id) && isRefusing(outcome)).map(({ id }) => id),
  );
  // The model list and the model's page speak of the same road and key as the calls that decide `messages`.
  if (input.asked.tasks.includes("messages"))
    for (const id of ["model-list", "model-asked", "token-count"] as const) deciding.add(id);
  const firm = new Set(known.filter(({ confidence }) => confidence !== "possible").flatMap(({ evidence }) => evidence));
  const residue = sightingsOf("unknown", lookAt(input, clear ? [] : unexplained)).filter(
    // What is explained already, or hangs on no asked task while something else is found, needs no second word.
    ({ evidence }) =>
      !evidence.every((id) => firm.has(id)) && (known.length === 0 || evidence.some((id) => deciding.has(id))),
  );
  const all = [...known, ...residue].filter(
    // A run in which everything asked passed tells only what its pairs prove, and what a text says of another call.
    ({ confidence, evidence }) =>
      !clear || evidence.includes("pasted") || (confidence === "confirmed" && evidence.length > 1),
  );
  return soften(all, seen)
    .sort((a, b) => rank(b, seen, deciding, refusing) - rank(a, seen, deciding, refusing))
    .slice(0, MAX_FINDINGS)
    .map(({ cause, ...sighting }) => {
      const { fixBy } = prescribe({ cause, ...sighting }, input.vantage);
      return { cause, ...sighting, ...(fixBy ? { fixBy } : {}) };
    });
}

function sightingsOf(cause: CauseId, seen: Seen): Sighted[] {
  const { when, aboutPlace, byPaste, variants } = CAUSES[cause];
  const sightings = when(seen);
  // A text says by itself what a run would have to show, while no call stands beside it.
  const read = isPasteAlone(seen.readings) && sightings.length === 0 && !SAID_OTHERWISE.has(cause);
  return (read ? fromClaims(seen, cause) : sightings).map((sighting) => {
    const metByRuns = sighting.variant !== undefined && variants?.[sighting.variant]?.metByRuns;
    const ownCall = byPaste && !metByRuns && !sighting.evidence.includes("pasted");
    const capped = aboutPlace && sighting.confidence === "confirmed" ? "likely" : sighting.confidence;
    return { cause, ...sighting, confidence: ownCall ? "possible" : capped };
  });
}

/** Two causes on one answer: then neither is proven by it. A call that passed only stands beside both. */
function soften(all: readonly Sighted[], seen: Seen): Sighted[] {
  return all.map((one) => {
    const disputed =
      one.confidence === "confirmed" &&
      all.some(
        (other) =>
          other.cause !== one.cause &&
          other.evidence.some((id) => one.evidence.includes(id) && seen.get(id)?.outcome !== "allowed"),
      );
    return disputed ? { ...one, confidence: "likely" } : one;
  });
}

/**
 * What refuses an asked task first, then what the tasks hang on; then the stronger; then what the answer names
 * itself; then register order.
 */
function rank(one: Sighted, seen: Seen, deciding: ReadonlySet<string>, refusing: ReadonlySet<string>): number {
  const touches = one.evidence.length === 0 || one.evidence.some((id) => deciding.has(id));
  const refuses = one.evidence.some((id) => refusing.has(id));
  const named = one.evidence.some((id) => seen.get(id)?.claim?.cause === one.cause);
  return (
    (refuses ? 200_000 : 0) +
    (touches ? 100_000 : 0) +
    STRENGTH[one.confidence] * 10_000 +
    (named ? 1_000 : 0) -
    CAUSE_IDS.indexOf(one.cause)
  );
}
