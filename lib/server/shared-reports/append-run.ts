import "server-only";
import { eq } from "drizzle-orm";
import { reportBytes } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { AppendedRun } from "#lib/wire/report-answers.ts";
import type { Db } from "../db/database.ts";
import { sharedReports, sharedRuns, usedReceipts } from "../db/schema.ts";
import { Refusal } from "../refusals.ts";
import { announce } from "./announce.ts";
import { includeOf } from "./find-link.ts";
import { hashOf } from "./link-secrets.ts";
import { type Owner, withOwnLink } from "./own-link.ts";

const MOST_RUNS = 24;

export type AppendRequest = Owner & {
  readonly report: Report;
  readonly jti: string;
  readonly receiptExpiresAtMs: number;
};

/**
 * Appends a retest of this server to its link, redacted as the maker chose for the first run.
 *
 * @throws Refusal `report-…`, `receipt-used`, `thread-full`, `sample-report`, `run-does-not-fit`
 */
export async function appendRun(db: Db, request: AppendRequest): Promise<AppendedRun & { readonly isNew: boolean }> {
  const { report, jti, receiptExpiresAtMs, nowMs } = request;
  return withOwnLink(db, request, async (tx, link) => {
    const { idHash } = link;
    const isSample = report.vantage === "sample";
    if (isSample !== link.sample) throw new Refusal(isSample ? "sample-report" : "run-does-not-fit");
    const number = link.runCount + 1;
    const version = link.version + 1;
    const use = {
      jtiHash: hashOf(jti),
      usedFor: "run" as const,
      bodyHash: idHash,
      idHash,
      runNumber: number,
      expiresAt: new Date(receiptExpiresAtMs),
    };
    const [used] = await tx.insert(usedReceipts).values(use).onConflictDoNothing().returning();
    if (!used) {
      const [before] = await tx.select().from(usedReceipts).where(eq(usedReceipts.jtiHash, use.jtiHash));
      // The run that began the link, or one that was appended already: the same receipt gives the same answer.
      if (before?.idHash === idHash) return { number: before.runNumber, version: link.version, isNew: false };
      throw new Refusal("receipt-used");
    }
    if (number > MOST_RUNS) throw new Refusal("thread-full");
    await tx.insert(sharedRuns).values({
      idHash,
      number,
      source: "own-run",
      addedAt: new Date(nowMs),
      report: reportBytes(report, includeOf(link.included)),
    });
    await tx.update(sharedReports).set({ runCount: number, version }).where(eq(sharedReports.idHash, idHash));
    await announce(tx, { act: "run-appended", idHash, event: { type: "run-appended", version }, nowMs });
    return { number, version, isNew: true };
  });
}
