/** How long a link stands, in hours; the contract allows 1 to 720. */
export const EXPIRIES = [
  { value: "1", label: "1 hour" },
  { value: "24", label: "1 day" },
  { value: "168", label: "7 days" },
  { value: "720", label: "30 days" },
] as const;
export type ExpiryHours = (typeof EXPIRIES)[number]["value"];
export const DEFAULT_EXPIRY: ExpiryHours = "168";

export function sayExpiry(hours: ExpiryHours): string {
  return EXPIRIES.find(({ value }) => value === hours)?.label ?? "";
}

/** "1 Dec 2026, 14:52 CET": the last moment a link can be opened, in the reader's zone. */
export function sayUntil(iso: string): string {
  return new Date(iso).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
}
