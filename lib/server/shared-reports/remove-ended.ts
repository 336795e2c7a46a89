import "server-only";
import { inArray, lte, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../db/database.ts";
import { auditRows, goneReports, sharedReports, usedReceipts } from "../db/schema.ts";
import { announceAll } from "./announce.ts";

export const REMOVED_AT_ONCE = 500;
const DAY_MS = 86_400_000;
/** A receipt is kept this much longer than it is good for: the clocks of several servers differ, and a request takes its time. */
const RECEIPT_KEPT_LONGER_MS = 3_600_000;
/** contract.md: the hash of an id is kept this long to say what became of it. */
const GONE_KEPT_DAYS = 90;

/**
 * Deletes what is over: the content of links that have expired or were revoked, receipts that have expired by themselves, and
 * after 90 days what was kept to say so. Rows another server is at are left to it.
 *
 * @returns how many links were deleted and how many of them had expired, and whether there may be more to delete at once
 */
export async function removeEnded(
  tx: Tx,
  nowMs: number,
): Promise<{ readonly links: number; readonly expired: number; readonly more: boolean }> {
  const { links, expired } = await removeLinks(tx, nowMs);
  const longExpired = new Date(nowMs - RECEIPT_KEPT_LONGER_MS);
  const longAgo = new Date(nowMs - GONE_KEPT_DAYS * DAY_MS);
  const removed = [
    links,
    await removeOld(tx, usedReceipts, usedReceipts.jtiHash, lte(usedReceipts.expiresAt, longExpired)),
    await removeOld(tx, goneReports, goneReports.idHash, lte(goneReports.goneAt, longAgo)),
    await removeOld(tx, auditRows, auditRows.id, lte(auditRows.at, longAgo)),
  ];
  return { links, expired, more: removed.some((rows) => rows >= REMOVED_AT_ONCE) };
}

async function removeLinks(tx: Tx, nowMs: number): Promise<{ links: number; expired: number }> {
  const now = new Date(nowMs);
  const ended = await tx
    .select({ idHash: sharedReports.idHash, revokedAt: sharedReports.revokedAt })
    .from(sharedReports)
    .where(lte(sharedReports.expiresAt, now))
    .limit(REMOVED_AT_ONCE)
    .for("update", { skipLocked: true });
  if (ended.length === 0) return { links: 0, expired: 0 };
  // A few questions for all of them: an embedded database answers nobody else until this has ended.
  await tx
    .insert(goneReports)
    .values(ended.map(({ idHash, revokedAt }) => ({ idHash, reason: reasonOf(revokedAt), goneAt: now })))
    .onConflictDoNothing();
  const idHashes = ended.filter(({ revokedAt }) => !revokedAt).map(({ idHash }) => idHash);
  await announceAll(tx, { act: "link-expired", idHashes, event: { type: "gone", reason: "expired" }, nowMs });
  const all = ended.map(({ idHash }) => idHash);
  await tx.delete(sharedReports).where(inArray(sharedReports.idHash, all));
  return { links: ended.length, expired: idHashes.length };
}

function reasonOf(revokedAt: Date | null): "revoked" | "expired" {
  return revokedAt ? "revoked" : "expired";
}

async function removeOld(tx: Tx, table: PgTable, key: PgColumn, isOld: SQL): Promise<number> {
  const old = await tx
    .select({ key })
    .from(table)
    .where(isOld)
    .limit(REMOVED_AT_ONCE)
    .for("update", { skipLocked: true });
  const keys = old.map((row) => row.key);
  if (keys.length > 0) await tx.delete(table).where(inArray(key, keys));
  return keys.length;
}
