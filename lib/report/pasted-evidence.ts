import { z } from "zod";
import { CODE_PATTERN, ID_PATTERN, MODEL_PATTERN, SCOPE_PATTERN } from "./bounds.ts";

export const DIALECTS = ["openai", "google", "gateway"] as const;
export const NO_ANSWERS = ["timeout", "refused", "reset", "dns", "tls", "other"] as const;
const code = z.string().regex(CODE_PATTERN);

/**
 * What was read in a pasted text, as codes and bounded facts: enough to judge it again beside a run.
 * No piece of the text itself, so it may travel where the text may not.
 */
export const pastedEvidenceSchema = z.strictObject({
  status: z.int().min(100).max(599).optional(),
  errorType: code.optional(),
  errorCode: code.optional(),
  /** `api-error`: the API's own envelope. `bare-error`: the same without its top-level type. */
  shape: z.enum(["api-error", "bare-error", "html", "text", "other-json", "empty", "cut", "odd"]).optional(),
  requestId: z.string().regex(ID_PATTERN).optional(),
  /** Id of the sentence or wording that was found; one this catalogue does not hold says nothing. */
  wording: code.optional(),
  noAnswer: z.enum(NO_ANSWERS).optional(),
  dialect: z.enum(DIALECTS).optional(),
  /** The model the error names, else the one the request names. */
  model: z.string().regex(MODEL_PATTERN).optional(),
  /** The text shows that the request carried `anthropic-workspace-id`. */
  sentWorkspace: z.literal(true).optional(),
  retryAfterS: z.int().min(0).max(86_400).optional(),
  regainOn: z.iso.date().optional(),
  needs: z.array(z.string().regex(SCOPE_PATTERN)).max(16).optional(),
});

export type PastedEvidence = z.infer<typeof pastedEvidenceSchema>;
