import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";

/** The cause an address names; undefined for one that never was. */
export function readCauseId(text: string): CauseId | undefined {
  return CAUSE_IDS.find((id) => id === text);
}
