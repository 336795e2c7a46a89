import type { SharedReport } from "#lib/wire/report-answers.ts";

/** The link as its route answers it; null where it is over, unknown, or no answer came. */
export async function readLink(id: string): Promise<SharedReport | null> {
  try {
    const response = await fetch(`/api/v1/reports/${id}`, { cache: "no-store" });
    // Our own route's answer, in its own type.
    return response.ok ? ((await response.json()) as SharedReport) : null;
  } catch {
    return null;
  }
}
