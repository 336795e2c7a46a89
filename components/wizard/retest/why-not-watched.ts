import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { type Changed, changedBy } from "#lib/engine/remedies/what-changes.ts";

const WHY_NOT: Readonly<Record<Changed, string | null>> = {
  key: "The same key gets the same answer, so it is not watched. Paste the new key, then retest.",
  workspace:
    "The same request gets the same answer, so it is not watched. Give it the right workspace id, then retest.",
  model: "The same request gets the same answer, so it is not watched. Name another model, then retest.",
  request:
    "What has to change is in your program’s own request, which these calls do not carry. So they are not watched: asked again, they answer the same.",
  outside: null,
};

/** Whether the one action changes nothing that is sent, so that the same calls are worth asking again by themselves. */
export function watchesByItself([first]: readonly RemedyId[]): boolean {
  return changedBy(first) === "outside";
}

/** Why the same calls are not asked again and again; null where a change elsewhere, by any of the ways, may turn them. */
export function whyNotWatched(remedies: readonly RemedyId[]): string | null {
  const elsewhere = remedies.length === 0 || remedies.some((remedy) => changedBy(remedy) === "outside");
  return elsewhere ? null : WHY_NOT[changedBy(remedies[0])];
}
