import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type ReportEvent, reportEventSchema } from "#lib/wire/report-answers.ts";
import type { Tx } from "../db/database.ts";
import { auditRows } from "../db/schema.ts";

export const CHANNEL = "latchkey_shared_reports";

const announcementSchema = z.strictObject({ idHash: z.string(), event: reportEventSchema });
export type Announcement = z.infer<typeof announcementSchema>;
type Act = (typeof auditRows.$inferInsert)["act"];

type Deed = { readonly act: Act; readonly event: ReportEvent; readonly nowMs: number };

/** Writes the audit row, and tells every server once the transaction holds. */
export function announce(tx: Tx, { idHash, ...deed }: Deed & { readonly idHash: string }): Promise<void> {
  return announceAll(tx, { idHashes: [idHash], ...deed });
}

/** The same of many links at once. */
export async function announceAll(
  tx: Tx,
  { act, event, nowMs, idHashes }: Deed & { readonly idHashes: readonly string[] },
): Promise<void> {
  if (idHashes.length === 0) return;
  await tx.insert(auditRows).values(idHashes.map((idHash) => ({ at: new Date(nowMs), act, idHash })));
  const payloads = JSON.stringify(idHashes.map((idHash) => JSON.stringify({ idHash, event })));
  await tx.execute(
    sql`select pg_notify(${CHANNEL}, payload) from json_array_elements_text(${payloads}::json) as payloads(payload)`,
  );
}

export function readAnnouncement(payload: string): Announcement | undefined {
  try {
    return announcementSchema.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}
