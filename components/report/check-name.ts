import type { ProbeId } from "#lib/report/probe-ids.ts";
import type { Outcome } from "#lib/report/schema.ts";

/** How one check is called on screen. `path`: method and path, or the host for the status feed. */
export type CheckName = { readonly id: ProbeId; readonly title: string; readonly path: string };

/** Where the API's own incidents are told. */
export const STATUS_HOST = "status.claude.com";

/** A mark of the strip: an outcome, or a check that has none yet. */
export type MarkState = Outcome | "waiting" | "asking";

/** Id of the row that tells of a check; number tags point at it. */
export function rowIdOf(id: ProbeId): string {
  return `check-${id}`;
}

/** What a number tag says to those who hear it. */
export function tagLabel(number: number, name: CheckName): string {
  return `Check ${number}, ${name.title}`;
}

export function durationWords(durationMs: number): string {
  return `${durationMs.toLocaleString("en-US")} ms`;
}
