import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Confidence, Finding } from "#lib/report/schema.ts";
import type { Sighting } from "./cause.ts";
import { CAUSES } from "./causes/register.ts";
import { prescribe } from "./prescribe.ts";
import { lookAt, type Seen, type SeenInput } from "./seen.ts";
import { decidingProbes, reachVerdict } from "./verdict.ts";

type Sighted = Sighting & { readonly cause: CauseId };

const STRENGTH: Readonly<Record<Confidence, number>> = { confirmed: 2, likely: 1, possible: 0 };
const MAX_FINDINGS = 16;

/**
 * Judges everything that was seen, purely. The first finding decides.
 * `confirmed` stands only while no other cause fires on the same evidence; a cause about a place is
 * never confirmed from one place.
 */
export function diagnose(input: SeenInput): Finding[] {
  const seen = lookAt(input);
  const known = CAUSE_IDS.filter((cause) => cause !== "unknown").flatMap((cause) => sightingsOf(cause, seen));
  const explained = new Set(known.flatMap(({ evidence }) => evidence));
  const clear = reachVerdict(input.asked, input.readings).status === "clear";
  const unexplained = input.readings.filter(
    ({ id, outcome, group, ownModel }) =>
      group !== "service" &&
      !ownModel &&
      !explained.has(id) &&
      outcome !== "allowed" &&
      outcome !== "skipped" &&
      outcome !== "crashed",
  );
  const deciding = new Set(input.asked.tasks.flatMap((task) => decidingProbes(task, input.asked, input.readings)));
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
    // A run in which everything asked passed tells only what its pairs prove.
    ({ confidence, evidence }) => !clear || (confidence === "confirmed" && evidence.length > 1),
  );
  return soften(all)
    .sort((a, b) => rank(b, seen, deciding) - rank(a, seen, deciding))
    .slice(0, MAX_FINDINGS)
    .map(({ cause, ...sighting }) => {
      const { fixBy } = prescribe({ cause, ...sighting }, input.vantage);
      return { cause, ...sighting, ...(fixBy ? { fixBy } : {}) };
    });
}

function sightingsOf(cause: CauseId, seen: Seen): Sighted[] {
  const { when, aboutPlace, byPaste } = CAUSES[cause];
  return when(seen).map((sighting) => {
    const ownCall = byPaste && !sighting.evidence.includes("pasted");
    const capped = aboutPlace && sighting.confidence === "confirmed" ? "likely" : sighting.confidence;
    return { cause, ...sighting, confidence: ownCall ? "possible" : capped };
  });
}

/** Two causes on one piece of evidence: then neither is proven by it. */
function soften(all: readonly Sighted[]): Sighted[] {
  return all.map((one) => {
    const disputed =
      one.confidence === "confirmed" &&
      all.some((other) => other.cause !== one.cause && other.evidence.some((id) => one.evidence.includes(id)));
    return disputed ? { ...one, confidence: "likely" } : one;
  });
}

/** What the asked tasks hang on first; then the stronger; then what the answer names itself; then register order. */
function rank(one: Sighted, seen: Seen, deciding: ReadonlySet<string>): number {
  const touches = one.evidence.length === 0 || one.evidence.some((id) => deciding.has(id));
  const named = one.evidence.some((id) => seen.get(id)?.claim?.cause === one.cause);
  return (
    (touches ? 100_000 : 0) + STRENGTH[one.confidence] * 10_000 + (named ? 1_000 : 0) - CAUSE_IDS.indexOf(one.cause)
  );
}
