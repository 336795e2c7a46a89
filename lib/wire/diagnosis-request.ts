import { z } from "zod";
import { BETA_PATTERN, ID_PATTERN, MAX_BETAS, MODEL_PATTERN } from "#lib/report/bounds.ts";
import { pastedEvidenceSchema } from "#lib/report/pasted-evidence.ts";
import { TASKS } from "#lib/report/probe-ids.ts";

/** Body of `POST /api/v1/diagnoses`; unknown fields are refused. Exactly one of `key` and `sample`. */
export const diagnosisRequestSchema = z.strictObject({
  key: z.string().max(65_536).optional(),
  sample: z
    .strictObject({
      persona: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
      step: z.enum(["broken", "fixed"]).optional(),
    })
    .optional(),
  workspaceId: z.string().regex(ID_PATTERN).optional(),
  model: z.string().regex(MODEL_PATTERN).optional(),
  tasks: z.array(z.enum(TASKS)).min(1).max(TASKS.length).optional(),
  /** Values of `anthropic-beta` that the person's own call sends. */
  betas: z.array(z.string().regex(BETA_PATTERN)).max(MAX_BETAS).optional(),
  spendTokens: z.boolean().optional(),
  /** What a pasted text was read as, to be judged together with this run: codes and facts, no text. */
  pasted: pastedEvidenceSchema.optional(),
});

export type DiagnosisRequest = z.infer<typeof diagnosisRequestSchema>;
