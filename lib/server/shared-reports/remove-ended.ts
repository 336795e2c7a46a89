import "server-only";
import { inArray, isNotNull, lte, or } from "drizzle-orm";
import type { Tx } from "../db/database.ts";
import { auditRows, goneReports, sharedReports, usedReceipts } from "../db/schema.ts";
import { announce } from "./announce.ts";

const AT_ONCE = 500;
const DAY_MS = 86_400_000;
/** contract.md: the hash of an id is kept this long to say what became of it. */
const GONE_KEPT_DAYS = 90;

/**
 * Deletes what is over: the content of links that have expired or were revoked, receipts that have expired by themselves, and
 * after 90 days what was kept to say so. Rows another server is at are left to it.
 *
 * @returns how many links were deleted; the caller comes again where it is `AT_ONCE`
 */
export async function removeEnded(tx: Tx, nowMs: number): Promise<number> {
  const now = new Date(nowMs);
  const ended = await tx
    .select({ idHash: sharedReports.idHash, revokedAt: sharedReports.revokedAt })
    .from(sharedReports)
    .where(or(lte(sharedReports.expiresAt, now), isNotNull(sharedReports.revokedAt)))
    .limit(AT_ONCE)
    .for("update", { skipLocked: true });
  for (const { idHash, revokedAt } of ended) {
    await tx
      .insert(goneReports)
      .values({ idHash, reason: revokedAt ? "revoked" : "expired", goneAt: now })
      .onConflictDoNothing();
    if (!revokedAt)
      await announce(tx, { act: "link-expired", idHash, event: { type: "gone", reason: "expired" }, nowMs });
  }
  if (ended.length > 0) {
    const hashes = ended.map(({ idHash }) => idHash);
    await tx.delete(sharedReports).where(inArray(sharedReports.idHash, hashes));
  }
  const longAgo = new Date(nowMs - GONE_KEPT_DAYS * DAY_MS);
  await tx.delete(usedReceipts).where(lte(usedReceipts.expiresAt, now));
  await tx.delete(goneReports).where(lte(goneReports.goneAt, longAgo));
  await tx.delete(auditRows).where(lte(auditRows.at, longAgo));
  return ended.length;
}

export { AT_ONCE as REMOVED_AT_ONCE };
