import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { changedBy } from "#lib/engine/remedies/what-changes.ts";
import type { Role } from "#lib/report/schema.ts";

/** Whether the program itself has to carry the change. */
export function changesProgram(remedy: RemedyId | undefined, fixBy: Role | null): boolean {
  const changed = changedBy(remedy);
  return changed === "key" || (fixBy === "you" && changed !== "outside");
}
