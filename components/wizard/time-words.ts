/** "4 min 12 s", "52 s", "2 h 3 min": two units at most. */
export function sayDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

type ClockOptions = { readonly seconds?: boolean };

/** The reader's own clock with its zone: "15:04 CET", with the day when it is another. */
export function sayClock(ms: number, nowMs: number, { seconds = false }: ClockOptions = {}): string {
  const date = new Date(ms);
  const time = date.toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds ? { second: "2-digit" } : {}),
    timeZoneName: "short",
  });
  return date.toDateString() === new Date(nowMs).toDateString()
    ? time
    : `${date.toLocaleDateString("en-GB", { day: "numeric", month: "short" })}, ${time}`;
}

/** A wait longer than this is told by the clock alone. */
const COUNTED_MS = 10 * 60_000;

/**
 * A moment to wait for: "in 27 s (13:58:57 UTC)", later ones "at 15:04 CET". Rounded up, so that whoever comes then
 * is never too early.
 */
export function sayWhen(ms: number, nowMs: number): string {
  const waitMs = ms - nowMs;
  if (waitMs <= 0) return "now";
  if (waitMs > COUNTED_MS) return `at ${sayClock(Math.ceil(ms / 60_000) * 60_000, nowMs)}`;
  const upMs = Math.ceil(ms / 1000) * 1000;
  return `in ${sayDuration(Math.ceil(waitMs / 1000) * 1000)} (${sayClock(upMs, nowMs, { seconds: true })})`;
}

/** How long a run took: "52 ms", "1.4 s". */
export function sayTook(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Two moments as they stand side by side: to the second where the minute is the same. */
export function sayClocks(beforeMs: number, afterMs: number): { readonly before: string; readonly after: string } {
  const seconds = sayClock(beforeMs, afterMs) === sayClock(afterMs, afterMs);
  return { before: sayClock(beforeMs, afterMs, { seconds }), after: sayClock(afterMs, afterMs, { seconds }) };
}

/** A report's moment in the reader's own zone: "23 Nov 2026, 14:32:08 CET"; in a narrow place without the year. */
export function sayMoment(iso: string, { year = true }: { readonly year?: boolean } = {}): string {
  return new Date(iso).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    ...(year ? { year: "numeric" } : {}),
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
}
