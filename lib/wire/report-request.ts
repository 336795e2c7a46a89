import { z } from "zod";
import type { Include } from "#lib/report/redact-report.ts";
import { reportSchema } from "#lib/report/schema.ts";

export const MIN_EXPIRES_IN_HOURS = 1;
export const MAX_EXPIRES_IN_HOURS = 720;
export const DEFAULT_EXPIRES_IN_HOURS = 168;

const expiresInHours = z.int().min(MIN_EXPIRES_IN_HOURS).max(MAX_EXPIRES_IN_HOURS);
/** Its real bound is checked where it is read, with a refusal of its own. */
const receipt = z.string().min(1).max(65_536);
const include = z.strictObject({
  hint: z.boolean().optional(),
  organizationId: z.boolean().optional(),
  workspaceId: z.boolean().optional(),
  requestIds: z.boolean().optional(),
  model: z.boolean().optional(),
} satisfies Record<keyof Include, z.ZodType>);

/** Body of `POST /api/v1/reports`; unknown fields are refused. Exactly one of `receipt` and `report`. */
export const reportRequestSchema = z.strictObject({
  /** Proves that the report is of this server's own run. */
  receipt: receipt.optional(),
  /** A report made elsewhere: stored as `self-reported`. */
  report: reportSchema.optional(),
  include: include.optional(),
  expiresInHours: expiresInHours.optional(),
  /** Nothing is stored: the answer is the report as a link would show it. */
  preview: z.literal(true).optional(),
});

/** Body of `POST /api/v1/reports/:id/runs`. */
export const runRequestSchema = z.strictObject({ receipt });

/** Body of `PATCH /api/v1/reports/:id`; at least one field. */
export const reportChangeSchema = z
  .strictObject({
    /** Counted from now. */
    expiresInHours: expiresInHours.optional(),
    /** Whether readers may say "done, please retest". */
    retestRequests: z.boolean().optional(),
    /** Ends the link now and for good. */
    revoked: z.literal(true).optional(),
  })
  .refine((change) => Object.keys(change).length > 0);

/** Body of `POST /api/v1/reports/:id/retest-requests`: it carries no text. */
export const retestRequestSchema = z.strictObject({});

export type ReportRequest = z.infer<typeof reportRequestSchema>;
export type ReportChange = z.infer<typeof reportChangeSchema>;
