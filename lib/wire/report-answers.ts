import { z } from "zod";
import { reportSchema } from "#lib/report/schema.ts";

/** `own-run`: this server made it, by its receipt. `self-reported`: made elsewhere, shown as such everywhere. */
export const RUN_SOURCES = ["own-run", "self-reported"] as const;
export const GONE_REASONS = ["expired", "revoked", "deleted"] as const;

/** One run of a link's thread; `number` counts from 1 and never changes. */
export const sharedRunSchema = z.strictObject({
  number: z.int().min(1),
  source: z.enum(RUN_SOURCES),
  addedAt: z.iso.datetime(),
  report: reportSchema,
});

/** `GET /api/v1/reports/:id`. */
export const sharedReportSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  /** Of the newest run. */
  source: z.enum(RUN_SOURCES),
  /** True where the runs are of one of our samples. */
  sample: z.boolean(),
  /** Grows with everything that changes what the page or its picture shows. */
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** What the maker let be shown; a field that is false was left out, if it was there. */
  include: z.strictObject({
    hint: z.boolean(),
    organizationId: z.boolean(),
    workspaceId: z.boolean(),
    requestIds: z.boolean(),
    model: z.boolean(),
  }),
  /** The newest run. */
  report: reportSchema,
  /** All runs, oldest first. */
  runs: z.array(sharedRunSchema).min(1),
  /** Whether readers may ask for a retest, and when they did, oldest first. */
  retestRequests: z.strictObject({ accepted: z.boolean(), askedAt: z.array(z.iso.datetime()) }),
});

/** 201 of `POST /api/v1/reports`. The token is given here and in no other answer. */
export const madeReportSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  manageToken: z.string(),
  expiresAt: z.iso.datetime(),
});

/** 201 of `POST /api/v1/reports/:id/runs`. */
export const appendedRunSchema = z.strictObject({ number: z.int().min(1), version: z.int().min(1) });

/** 200 of `PATCH /api/v1/reports/:id`. */
export const changedReportSchema = z.strictObject({
  expiresAt: z.iso.datetime(),
  retestRequests: z.boolean(),
  revoked: z.boolean(),
});

/** 201 of `POST /api/v1/reports/:id/retest-requests`. */
export const retestRequestedSchema = z.strictObject({ askedAt: z.iso.datetime() });

/**
 * Data of one SSE message of `GET /api/v1/reports/:id/events`. The first is `state`; after a break the reader compares
 * its `version` with the one it shows and asks for the report again where they differ.
 */
export const reportEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("state"), version: z.int().min(1) }),
  z.strictObject({ type: z.literal("run-appended"), version: z.int().min(1) }),
  z.strictObject({ type: z.literal("retest-asked"), version: z.int().min(1), askedAt: z.iso.datetime() }),
  z.strictObject({ type: z.literal("changed"), version: z.int().min(1) }),
  z.strictObject({ type: z.literal("gone"), reason: z.enum(GONE_REASONS) }),
]);

export type RunSource = (typeof RUN_SOURCES)[number];
export type GoneReason = (typeof GONE_REASONS)[number];
export type SharedRun = z.infer<typeof sharedRunSchema>;
export type SharedReport = z.infer<typeof sharedReportSchema>;
export type MadeReport = z.infer<typeof madeReportSchema>;
export type ChangedReport = z.infer<typeof changedReportSchema>;
export type AppendedRun = z.infer<typeof appendedRunSchema>;
export type ReportEvent = z.infer<typeof reportEventSchema>;
