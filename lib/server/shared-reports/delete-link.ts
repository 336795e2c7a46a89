import "server-only";
import { eq } from "drizzle-orm";
import type { Db } from "../db/database.ts";
import { goneReports, sharedReports } from "../db/schema.ts";
import { announce } from "./announce.ts";
import { type Owner, withOwnLink } from "./own-link.ts";

/** Deletes a link and its runs at once; what stays is the hash of its id. @throws Refusal `report-…` */
export async function deleteLink(db: Db, owner: Owner): Promise<void> {
  const { nowMs } = owner;
  await withOwnLink(db, owner, async (tx, { idHash }) => {
    await tx.delete(sharedReports).where(eq(sharedReports.idHash, idHash));
    await tx.insert(goneReports).values({ idHash, reason: "deleted", goneAt: new Date(nowMs) });
    await announce(tx, { act: "link-deleted", idHash, event: { type: "gone", reason: "deleted" }, nowMs });
  });
}
