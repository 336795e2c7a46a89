import { z } from "zod";
import { CODE_PATTERN } from "#lib/report/bounds.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { ROLES } from "#lib/report/schema.ts";

const causeId = z.enum(CAUSE_IDS);
const code = z.string().regex(CODE_PATTERN);
const role = z.enum(ROLES);
const status = z.int().min(100).max(599);
const text = z.string().min(1);

export const knownAnswerSchema = z.strictObject({
  id: z.string(),
  variant: code.optional(),
  status: status.optional(),
  type: code.optional(),
  /** `error.details.error_code`. */
  code: code.optional(),
  /** Absent where only the code or the type is published. `<…>` stands for what differs from call to call. */
  message: text.optional(),
  /** How much of the text `message` is; the whole where absent. */
  wording: z.enum(["start", "part"]).optional(),
  surface: z.enum(["api", "edge", "sdk", "claude-code", "login", "aws", "gateway", "other-provider"]),
  source: z.url(),
  confidence: z.enum(["official", "reported"]),
  verified: z.iso.date(),
});

/** One line of the catalogue. */
export const causeSummarySchema = z.strictObject({
  id: causeId,
  /** The page for people. */
  url: z.url(),
  title: text,
  sentence: text,
  /** The first who can act; null for `unknown`. */
  fixBy: role.nullable(),
  alsoFixBy: z.array(role),
  statuses: z.array(status),
  types: z.array(code),
  /** Machine codes (`error.details.error_code`) that lead to this cause. */
  codes: z.array(code),
  variants: z.array(code),
  /** Set on an id that is used no more; its page stays. Names what stands in its place, where something does. */
  retired: z.strictObject({ since: z.iso.date(), replacedBy: causeId.optional() }).optional(),
});

const lookAlike = z.strictObject({ cause: causeId, looksLike: text, difference: text });
const remedy = z.strictObject({
  id: z.string(),
  variant: code.optional(),
  action: text,
  headline: text,
  sentence: text,
  /** Text with backticks for what is set in mono and `**` for strong. */
  steps: z.array(z.strictObject({ title: text, text, url: z.url().optional() })),
});
const source = z.strictObject({
  says: text,
  url: z.url(),
  kind: z.enum(["official documentation", "official SDK", "reported by users", "our inference"]),
  verified: z.iso.date(),
});

/** Everything the catalogue holds of one cause. */
export const causeDetailSchema = causeSummarySchema.omit({ variants: true }).extend({
  whatIsSo: z.array(text),
  retrying: z.enum(["Will not help", "Helps after waiting", "May help"]),
  variants: z.array(
    z.strictObject({
      id: code,
      title: text,
      sentence: text.optional(),
      fixBy: role.nullable(),
      whatIsSo: z.array(text),
    }),
  ),
  knownAnswers: z.array(knownAnswerSchema),
  lookAlikes: z.array(lookAlike),
  remedies: z.array(remedy).min(1),
  retest: text,
  sources: z.array(source).min(1),
});

/** `GET /api/v1/causes`. */
export const causeListSchema = z.strictObject({
  /** The catalogue's version: the day its facts, rules or words last changed. */
  catalogue: z.iso.date(),
  causes: z.array(causeSummarySchema),
});

/** `GET /api/v1/causes/:id`. */
export const causeAnswerSchema = z.strictObject({ catalogue: z.iso.date(), cause: causeDetailSchema });

export type CauseList = z.infer<typeof causeListSchema>;
export type CauseAnswer = z.infer<typeof causeAnswerSchema>;
export type CauseSummary = z.infer<typeof causeSummarySchema>;
export type CauseDetail = z.infer<typeof causeDetailSchema>;
