import type { Watch } from "#components/wizard/wizard-state.ts";
import type { Report } from "#lib/report/schema.ts";

export const WATCH_AT_MOST = 10;
const FIRST_WAITS_MS = [10_000, 30_000] as const;
const LATER_WAIT_MS = 60_000;
/** `retry-after` is bounded to one day; a moment further away is told, not waited for. */
const LONGEST_WAIT_MS = 25 * 60 * 60_000;

/**
 * When the watch asks next.
 *
 * @param asked how many times it has asked; `until` a moment before which asking is of no use.
 * @returns milliseconds since the epoch, or null when it has asked as often as it may, or the moment is too far away.
 */
export function nextAskAtMs(asked: number, nowMs: number, untilMs?: number): number | null {
  if (asked >= WATCH_AT_MOST) return null;
  const usual = nowMs + (FIRST_WAITS_MS[asked] ?? LATER_WAIT_MS);
  if (untilMs === undefined || untilMs <= usual) return usual;
  return untilMs - nowMs > LONGEST_WAIT_MS ? null : untilMs + 1000;
}

/** A watch from its beginning; used up at once where the moment is too far away to be waited for. */
export function startWatch(nowMs: number, untilMs?: number): Watch {
  const nextAtMs = nextAskAtMs(0, nowMs, untilMs);
  return nextAtMs === null ? { state: "used-up", asked: 0 } : { state: "watching", asked: 0, nextAtMs };
}

/** Nothing refused any more: the watch has nothing left to see. */
export function isGreen(report: Report): boolean {
  return report.verdict.status === "clear";
}

/** The moment before which the first finding cannot clear, when the API named one. */
export function clearsAtMs(report: Report): number | undefined {
  const until = report.findings[0]?.until;
  return until === undefined ? undefined : Date.parse(until);
}

/** Before that moment the watch need not ask: only where waiting is all there is. A limit can be raised sooner. */
export function asksFromMs(report: Report): number | undefined {
  return report.findings[0]?.fixBy === "nobody" ? clearsAtMs(report) : undefined;
}

/** From the first refusal seen to the answer that was green: "4 min 12 s". */
export function timeToGreenMs(before: Report, after: Report): number {
  return Math.max(0, Date.parse(after.startedAt) + after.durationMs - Date.parse(before.startedAt));
}
