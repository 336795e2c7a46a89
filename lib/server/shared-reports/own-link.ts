import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "../db/database.ts";
import { goneReports, sharedReports } from "../db/schema.ts";
import { Refusal } from "../refusals.ts";
import { hashOf, isLinkId, ownsLink } from "./link-secrets.ts";

export type OwnLink = typeof sharedReports.$inferSelect;

/**
 * The guard of everything a maker may do, and the lock under which it is done: the row stays as it is until the transaction ends.
 *
 * @throws Refusal `report-unknown` alike for an id that is unknown and a token that is another's; `report-…` where it is over
 */
export async function ownLink(tx: Tx, id: string, manageToken: string, nowMs: number): Promise<OwnLink> {
  if (!isLinkId(id)) throw new Refusal("report-unknown");
  const idHash = hashOf(id);
  const [link] = await tx.select().from(sharedReports).where(eq(sharedReports.idHash, idHash)).for("update");
  const owns = ownsLink(manageToken, link?.manageHash);
  if (link && owns) {
    if (link.revokedAt) throw new Refusal("report-revoked");
    if (link.expiresAt.getTime() <= nowMs) throw new Refusal("report-expired");
    return link;
  }
  const [gone] = link ? [] : await tx.select().from(goneReports).where(eq(goneReports.idHash, idHash));
  throw new Refusal(gone ? `report-${gone.reason}` : "report-unknown");
}
