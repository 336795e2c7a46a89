import "server-only";
import { lt } from "drizzle-orm";
import type { Tx } from "./database.ts";
import { requestCounts } from "./schema.ts";

/** Servers' clocks differ: a window is kept this much longer than it lasts. */
const KEPT_LONGER_MS = 3_600_000;

/** Deletes counts of windows that are over. */
export async function removeCounts(tx: Tx, nowMs: number): Promise<void> {
  await tx.delete(requestCounts).where(lt(requestCounts.expire, nowMs - KEPT_LONGER_MS));
}
