import type { CauseId } from "#lib/report/cause-ids.ts";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";

/** The first sandbox persona that a picker shows for this cause. */
export function sampleOf(cause: CauseId): string | undefined {
  return PERSONAS.find((persona) => persona.cause === cause && !persona.hidden)?.id;
}
