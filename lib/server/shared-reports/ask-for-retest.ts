import "server-only";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "../db/database.ts";
import { goneReports, sharedReports } from "../db/schema.ts";
import { Refusal } from "../refusals.ts";
import { announce } from "./announce.ts";
import { endOf } from "./find-link.ts";
import { hashOf, isLinkId } from "./link-secrets.ts";
import { linkOf, type OwnLink } from "./own-link.ts";

const MOST_AN_HOUR = 3;
const HOUR_S = 3600;
const KEPT = 24;

/** "Done, please retest", from anybody who has the link. @throws Refusal `report-…`, `retest-requests-off`, `rate-limited` */
export async function askForRetest(db: Db, { id, nowMs }: { id: string; nowMs: number }): Promise<Date> {
  if (!isLinkId(id)) throw new Refusal("report-unknown");
  const idHash = hashOf(id);
  const nowS = Math.floor(nowMs / 1000);
  // First without a lock: of many who may not ask nobody waits for another.
  await linkToAsk(db, idHash, nowMs, "read");
  return db.transaction(async (tx) => {
    const link = await linkToAsk(tx, idHash, nowMs, "lock");
    const version = link.version + 1;
    const retestAskedAtS = [...link.retestAskedAtS, nowS].slice(-KEPT);
    await tx.update(sharedReports).set({ retestAskedAtS, version }).where(eq(sharedReports.idHash, idHash));
    const askedAt = new Date(nowS * 1000);
    await announce(tx, {
      act: "retest-asked",
      idHash,
      event: { type: "retest-asked", version, askedAt: askedAt.toISOString() },
      nowMs,
    });
    return askedAt;
  });
}

async function linkToAsk(db: Db | Tx, idHash: string, nowMs: number, how: "read" | "lock"): Promise<OwnLink> {
  const [link] = await linkOf(db, idHash, how);
  if (!link) {
    const [gone] = await db.select().from(goneReports).where(eq(goneReports.idHash, idHash));
    throw new Refusal(gone ? `report-${gone.reason}` : "report-unknown");
  }
  const reason = endOf(link, nowMs);
  if (reason) throw new Refusal(`report-${reason}`);
  if (!link.acceptsRetestRequests) throw new Refusal("retest-requests-off");
  const nowS = Math.floor(nowMs / 1000);
  const lately = link.retestAskedAtS.filter((at) => at > nowS - HOUR_S);
  if (lately.length >= MOST_AN_HOUR)
    throw new Refusal("rate-limited", { retryAfterS: Math.max(1, (lately[0] ?? nowS) + HOUR_S - nowS) });
  return link;
}
