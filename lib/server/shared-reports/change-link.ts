import "server-only";
import { eq } from "drizzle-orm";
import type { ReportChange } from "#lib/wire/report-request.ts";
import type { Db } from "../db/database.ts";
import { sharedReports } from "../db/schema.ts";
import { announce } from "./announce.ts";
import { type Owner, withOwnLink } from "./own-link.ts";

const HOUR_MS = 3_600_000;

export type ChangedLink = {
  readonly expiresAt: Date;
  readonly acceptsRetestRequests: boolean;
  readonly revoked: boolean;
};

/** Moves the end of a link, takes requests for a retest or not, or ends it now. @throws Refusal `report-…` */
export async function changeLink(
  db: Db,
  { change, ...owner }: Owner & { readonly change: ReportChange },
): Promise<ChangedLink> {
  const { nowMs } = owner;
  return withOwnLink(db, owner, async (tx, link) => {
    const { idHash } = link;
    const version = link.version + 1;
    const revoked = change.revoked ?? false;
    const acceptsRetestRequests = change.retestRequests ?? link.acceptsRetestRequests;
    const expiresAt = expiryOf(link.expiresAt, change, nowMs);
    await tx
      .update(sharedReports)
      .set({ expiresAt, acceptsRetestRequests, version, ...(revoked ? { revokedAt: new Date(nowMs) } : {}) })
      .where(eq(sharedReports.idHash, idHash));
    await announce(tx, {
      act: revoked ? "link-revoked" : "link-changed",
      idHash,
      event: revoked ? { type: "gone", reason: "revoked" } : { type: "changed", version },
      nowMs,
    });
    return { expiresAt, acceptsRetestRequests, revoked };
  });
}

/** A link that is revoked has ended by time too: the job finds all that has by one index. */
function expiryOf(before: Date, { revoked, expiresInHours }: ReportChange, nowMs: number): Date {
  if (revoked) return new Date(nowMs);
  return expiresInHours === undefined ? before : new Date(nowMs + expiresInHours * HOUR_MS);
}
