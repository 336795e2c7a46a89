import type { Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import type { SharedReport, SharedRun } from "#lib/wire/report-answers.ts";

export type ToPreview = {
  /** As parsed from the bytes that will be stored, oldest first. */
  readonly shown: readonly [Report, ...Report[]];
  readonly include: Include;
  readonly hours: number;
  readonly selfReported: boolean;
  readonly sample: boolean;
  readonly nowMs: number;
};

/** What the link's route would answer, were it made now. It has no id yet. */
export function previewOf({ shown, include, hours, selfReported, sample, nowMs }: ToPreview): SharedReport {
  const now = new Date(nowMs).toISOString();
  const source = selfReported ? "self-reported" : "own-run";
  const run = (report: Report, index: number): SharedRun => ({ number: index + 1, source, addedAt: now, report });
  const [first, ...later] = shown;
  return {
    id: "",
    url: "",
    source,
    sample,
    version: 1,
    createdAt: now,
    expiresAt: new Date(nowMs + hours * 3_600_000).toISOString(),
    include,
    report: later.at(-1) ?? first,
    runs: shown.map(run),
    retestRequests: { accepted: true, askedAt: [] },
  };
}
