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

/** Writes the audit row, and tells every server once the transaction holds. */
export async function announce(
  tx: Tx,
  { act, idHash, event, nowMs }: Announcement & { readonly act: Act; readonly nowMs: number },
): Promise<void> {
  await tx.insert(auditRows).values({ at: new Date(nowMs), act, idHash });
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ idHash, event })})`);
}

export function readAnnouncement(payload: string): Announcement | undefined {
  try {
    return announcementSchema.safeParse(JSON.parse(payload)).data;
  } catch {
    return undefined;
  }
}

export type { ReportEvent };
