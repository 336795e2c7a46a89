import "server-only";
import { eq } from "drizzle-orm";
import { INCLUDABLE, type Include, reportBytes } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { RunSource } from "#lib/wire/report-answers.ts";
import type { Db, Tx } from "../db/database.ts";
import { auditRows, goneReports, sharedReports, sharedRuns, usedReceipts } from "../db/schema.ts";
import { Refusal } from "../refusals.ts";
import { endOf } from "./find-link.ts";
import { hashOf, type LinkSecrets, linkOfReceipt, randomLink } from "./link-secrets.ts";

export type MadeLink = LinkSecrets & {
  readonly expiresAt: Date;
  /** False where the same receipt had made it before. */
  readonly isNew: boolean;
};
export type LinkRequest = {
  readonly report: Report;
  readonly include: Include;
  readonly expiresInHours: number;
  readonly nowMs: number;
};
/** What a receipt proves, and the keys by which its link is found again: the first makes it, all may have made it. */
export type ReceiptUse = { readonly jti: string; readonly expiresAtMs: number; readonly linkKeys: readonly Buffer[] };

const HOUR_MS = 3_600_000;

/** Stores a report of this server's own run. @throws Refusal `receipt-used`, or `report-…` where its link is over */
export async function makeLinkOfOwnRun(db: Db, request: LinkRequest, receipt: ReceiptUse): Promise<MadeLink> {
  const { jti, expiresAtMs, linkKeys } = receipt;
  const [firstKey] = linkKeys;
  if (!firstKey) throw new Error("no key to make a link with");
  const link = linkOfReceipt(jti, firstKey);
  const use = {
    jtiHash: hashOf(jti),
    usedFor: "link" as const,
    bodyHash: bodyHashOf(request),
    idHash: hashOf(link.id),
    runNumber: 1,
    expiresAt: new Date(expiresAtMs),
  };
  return db.transaction(async (tx) => {
    const [used] = await tx.insert(usedReceipts).values(use).onConflictDoNothing().returning();
    if (!used) return linkMadeBefore(tx, use, { jti, linkKeys, nowMs: request.nowMs });
    return store(tx, link, request, "own-run");
  });
}

/** Stores a report that was made elsewhere: it is marked wherever it is shown. */
export async function makeLinkOfForeignReport(db: Db, request: LinkRequest): Promise<MadeLink> {
  return db.transaction((tx) => store(tx, randomLink(), request, "self-reported"));
}

async function store(tx: Tx, link: LinkSecrets, request: LinkRequest, source: RunSource): Promise<MadeLink> {
  const { report, include, expiresInHours, nowMs } = request;
  const now = new Date(nowMs);
  const idHash = hashOf(link.id);
  const expiresAt = new Date(nowMs + expiresInHours * HOUR_MS);
  await tx.insert(sharedReports).values({
    idHash,
    manageHash: hashOf(link.manageToken),
    sample: report.vantage === "sample",
    included: INCLUDABLE.filter((field) => include[field]),
    version: 1,
    runCount: 1,
    acceptsRetestRequests: true,
    retestAskedAtS: [],
    createdAt: now,
    expiresAt,
  });
  await tx.insert(sharedRuns).values({ idHash, number: 1, source, addedAt: now, report: reportBytes(report, include) });
  await tx.insert(auditRows).values({ at: now, act: "link-made", idHash });
  return { ...link, expiresAt, isNew: true };
}

/** The answer to the first request may never have arrived: the same request gets it again, another one is told. */
async function linkMadeBefore(
  tx: Tx,
  use: typeof usedReceipts.$inferInsert,
  { jti, linkKeys, nowMs }: { jti: string; linkKeys: readonly Buffer[]; nowMs: number },
): Promise<MadeLink> {
  const [before] = await tx.select().from(usedReceipts).where(eq(usedReceipts.jtiHash, use.jtiHash));
  const link = linkKeys.map((key) => linkOfReceipt(jti, key)).find(({ id }) => hashOf(id) === before?.idHash);
  if (!before || !link || before.usedFor !== use.usedFor || before.bodyHash !== use.bodyHash)
    throw new Refusal("receipt-used");
  const [open] = await tx.select().from(sharedReports).where(eq(sharedReports.idHash, before.idHash));
  const reason = open && endOf(open, nowMs);
  if (open && !reason) return { ...link, expiresAt: open.expiresAt, isNew: false };
  const [gone] = await tx.select().from(goneReports).where(eq(goneReports.idHash, before.idHash));
  throw new Refusal(`report-${gone?.reason ?? reason ?? "expired"}`);
}

function bodyHashOf({ include, expiresInHours }: LinkRequest): string {
  return hashOf(JSON.stringify([INCLUDABLE.map((field) => include[field]), expiresInHours]));
}
