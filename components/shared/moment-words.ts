/** `day`: "30 Nov 2026". `minute` adds the time to the minute with its zone, `second` to the second. */
export type MomentForm = "day" | "minute" | "second";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A moment with its zone: in UTC, as the server writes it, or in the zone of whoever reads it. Months are spelled here and
 * not by the platform, so that server and tab write the same characters.
 */
export function momentWords(iso: string, form: MomentForm, zoned: boolean): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const [year, month, day] = zoned
    ? [date.getFullYear(), date.getMonth(), date.getDate()]
    : [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const words = `${day} ${MONTHS[month]} ${year}`;
  if (form === "day") return words;
  const [hours, minutes, seconds] = zoned
    ? [date.getHours(), date.getMinutes(), date.getSeconds()]
    : [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const clock = [hours, minutes, ...(form === "second" ? [seconds] : [])];
  return `${words}, ${clock.map((part) => String(part).padStart(2, "0")).join(":")} ${zoned ? zoneOf(date) : "UTC"}`;
}

/** "15:36 CET". */
export function clockWords(iso: string, zoned: boolean): string {
  return momentWords(iso, "minute", zoned).replace(/^.*?, /, "");
}

function zoneOf(date: Date): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" }).formatToParts(date);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "local time";
}
