import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Include } from "#lib/report/redact-report.ts";
import { INCLUDABLE } from "#lib/report/redact-report.ts";
import type { GoneReason, RunSource } from "#lib/wire/report-answers.ts";
import type { Db } from "../db/database.ts";
import { goneReports, sharedReports, sharedRuns } from "../db/schema.ts";
import { hashOf, isLinkId } from "./link-secrets.ts";

export type StoredRun = {
  readonly number: number;
  readonly source: RunSource;
  readonly addedAt: Date;
  /** One line of JSON, as it was stored. */
  readonly reportText: string;
};
export type OpenLink = {
  readonly state: "open";
  readonly sample: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly include: Include;
  /** Oldest first; never empty. */
  readonly runs: readonly [StoredRun, ...StoredRun[]];
  readonly acceptsRetestRequests: boolean;
  readonly retestAskedAt: readonly Date[];
};
export type FoundLink =
  | OpenLink
  | { readonly state: "gone"; readonly reason: GoneReason }
  | { readonly state: "unknown" };

/** Reads a link; changes nothing. An id that cannot be one asks the database nothing. */
export async function findLink(db: Db, id: string, nowMs: number): Promise<FoundLink> {
  if (!isLinkId(id)) return { state: "unknown" };
  const idHash = hashOf(id);
  const rows = await db
    .select()
    .from(sharedReports)
    .innerJoin(sharedRuns, eq(sharedRuns.idHash, sharedReports.idHash))
    .where(eq(sharedReports.idHash, idHash))
    .orderBy(asc(sharedRuns.number));
  const runs = rows.map(({ shared_runs: { number, source, addedAt, report } }) => ({
    number,
    source,
    addedAt,
    reportText: report,
  }));
  const [first, ...later] = runs;
  const link = rows[0]?.shared_reports;
  if (!first || !link) return findGone(db, idHash);
  const reason = endOf(link, nowMs);
  if (reason) return { state: "gone", reason };
  return {
    state: "open",
    sample: link.sample,
    version: link.version,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    include: includeOf(link.included),
    runs: [first, ...later],
    acceptsRetestRequests: link.acceptsRetestRequests,
    retestAskedAt: link.retestAskedAtS.map((seconds) => new Date(seconds * 1000)),
  };
}

/** Why a link is over whose content the job has not removed yet; undefined while it is open. */
export function endOf(
  { revokedAt, expiresAt }: Pick<typeof sharedReports.$inferSelect, "revokedAt" | "expiresAt">,
  nowMs: number,
): "revoked" | "expired" | undefined {
  if (revokedAt) return "revoked";
  return expiresAt.getTime() <= nowMs ? "expired" : undefined;
}

export function includeOf(included: readonly string[]): Include {
  // Every name of the list is written, and no other.
  return Object.fromEntries(INCLUDABLE.map((field) => [field, included.includes(field)])) as Include;
}

async function findGone(db: Db, idHash: string): Promise<FoundLink> {
  const [gone] = await db.select().from(goneReports).where(eq(goneReports.idHash, idHash));
  return gone ? { state: "gone", reason: gone.reason } : { state: "unknown" };
}
