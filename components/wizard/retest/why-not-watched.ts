import type { Changed } from "#components/wizard/save/program-change.ts";

const WHY_NOT: Readonly<Record<Changed, string | null>> = {
  key: "The same key gets the same answer, so it is not watched. Paste the new key, then retest.",
  workspace:
    "The same request gets the same answer, so it is not watched. Give it the right workspace id, then retest.",
  model: "The same request gets the same answer, so it is not watched. Name another model, then retest.",
  request:
    "What has to change is in your program’s own request, which these calls do not carry. So they are not watched: asked again, they answer the same.",
  outside: null,
};

/** Why the same calls are not asked again and again; null where a change elsewhere may turn them. */
export function whyNotWatched(changed: Changed): string | null {
  return WHY_NOT[changed];
}
