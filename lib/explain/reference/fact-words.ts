import type { FactBasis } from "#lib/engine/api/fact.ts";

/** Beside a source: how far it carries. */
export const BASIS_LABELS: Readonly<Record<FactBasis, string>> = {
  documentation: "official documentation",
  sdk: "official SDK",
  reported: "reported by users",
  inferred: "our inference",
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day for a narrow column: "23 Nov 2026". Takes an ISO 8601 date. */
export function sayShortDay(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate) ?? [];
  const monthName = MONTHS[Number(month) - 1];
  return year && day && monthName ? `${Number(day)} ${monthName} ${year}` : isoDate;
}
