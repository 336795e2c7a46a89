import "server-only";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "../db/database.ts";
import { goneReports, sharedReports } from "../db/schema.ts";
import { Refusal } from "../refusals.ts";
import { endOf } from "./find-link.ts";
import { hashOf, isLinkId, ownsLink } from "./link-secrets.ts";

export type OwnLink = typeof sharedReports.$inferSelect;
export type Owner = { readonly id: string; readonly manageToken: string; readonly nowMs: number };

/**
 * The guard of everything a maker may do, and the lock under which it is done: the link stays as it is until the work ends.
 *
 * @throws Refusal `report-unknown` alike for an id that is unknown and a token that is another's; `report-…` where it is
 * over, which whoever has the id may know
 */
export async function withOwnLink<Result>(
  db: Db,
  owner: Owner,
  work: (tx: Tx, link: OwnLink) => Promise<Result>,
): Promise<Result> {
  if (!isLinkId(owner.id)) throw new Refusal("report-unknown");
  // First without a lock: whoever may not change the link does not hold up those who may, nor each other.
  await ownLink(db, owner, "read");
  return db.transaction(async (tx) => work(tx, await ownLink(tx, owner, "lock")));
}

async function ownLink(db: Db | Tx, { id, manageToken, nowMs }: Owner, how: "read" | "lock"): Promise<OwnLink> {
  const idHash = hashOf(id);
  // Both are asked whatever the first one says: an id that is there takes no other road than one that is not.
  const [link] = await linkOf(db, idHash, how);
  const [gone] = await db.select().from(goneReports).where(eq(goneReports.idHash, idHash));
  const owns = ownsLink(manageToken, link?.manageHash);
  const reason = gone?.reason ?? (link && endOf(link, nowMs));
  if (reason) throw new Refusal(`report-${reason}`);
  if (!link || !owns) throw new Refusal("report-unknown");
  return link;
}

/** The row of a link; with `lock` it stays as it is until the transaction ends. */
export function linkOf(db: Db | Tx, idHash: string, how: "read" | "lock"): Promise<OwnLink[]> {
  const asked = db.select().from(sharedReports).where(eq(sharedReports.idHash, idHash));
  return how === "lock" ? asked.for("update").execute() : asked.execute();
}
