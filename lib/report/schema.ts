import { z } from "zod";
import {
  BETA_PATTERN,
  CODE_PATTERN,
  ENGINE_PATTERN,
  HINT_PATTERN,
  ID_PATTERN,
  MAX_BETAS,
  MAX_DURATION_MS,
  MAX_FINDINGS,
  MAX_MOMENT_LENGTH,
  MAX_NEEDS,
  MAX_TOKENS,
  MODEL_PATTERN,
  SCOPE_PATTERN,
} from "./bounds.ts";
import { CAUSE_IDS } from "./cause-ids.ts";
import { PROBE_GROUPS, PROBE_IDS, TASKS } from "./probe-ids.ts";

export const OUTCOMES = [
  "allowed",
  "refused",
  "limited",
  "unavailable",
  "not-applicable",
  "unreachable",
  "inconclusive",
  "skipped",
  "crashed",
] as const;
export const SHAPES = [
  "api-error",
  "bare-error",
  "html",
  "text",
  "other-json",
  "broken-json",
  "empty",
  "redirect",
  "cut",
  "odd",
] as const;
export const CONFIDENCES = ["confirmed", "likely", "possible"] as const;
export const ROLES = [
  "you",
  "workspace-admin",
  "org-admin",
  "primary-owner",
  "billing",
  "kms-owner",
  "network-it",
  "gateway-operator",
  "server-operator",
  "anthropic",
  "nobody",
] as const;
export const CREDENTIAL_KINDS = [
  "workspace-or-identity-key",
  "admin-key",
  "enterprise-scoped-key",
  "oauth-token",
  "not-for-the-api",
  "other-provider",
  "unrecognized",
] as const;
export const VERDICTS = ["clear", "partial", "blocked", "inconclusive"] as const;
export const TASK_STATES = ["open", "refused", "undetermined"] as const;
export const QUESTIONS = [
  "key-listed-in-console",
  "same-organization",
  "works-elsewhere",
  "key-was-public",
  "which-app",
] as const;
/** What no probe of a run could show. The first four are the contract's for `messages` without a spent token. */
export const UNPROVEN = [
  "credit",
  "contract-limit",
  "encryption-key",
  "user-profile",
  "batch-creation",
  "file-upload",
  "skill-creation",
  "agent-work",
  "admin-changes",
] as const;
export const VANTAGES = ["server", "sample", "pasted", "browser", "cli"] as const;

const code = z.string().regex(CODE_PATTERN);
const id = z.string().regex(ID_PATTERN);
const probeId = z.enum(PROBE_IDS);
const milliseconds = z.int().min(0).max(MAX_DURATION_MS);
const tokens = z.int().min(0).max(MAX_TOKENS);
/** ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime().max(MAX_MOMENT_LENGTH);
export const catalogueSchema = z.iso.date();

export const probeResultSchema = z.strictObject({
  id: probeId,
  group: z.enum(PROBE_GROUPS),
  outcome: z.enum(OUTCOMES),
  status: z.int().min(100).max(599).optional(),
  errorType: code.optional(),
  /** The API's `error.details.error_code`; for `service-status` ours: `incident-` and the feed's indicator. */
  errorCode: code.optional(),
  shape: z.enum(SHAPES).optional(),
  requestId: id.optional(),
  durationMs: milliseconds,
});

export const findingSchema = z.strictObject({
  cause: z.enum(CAUSE_IDS),
  variant: code.optional(),
  confidence: z.enum(CONFIDENCES),
  fixBy: z.enum(ROLES).optional(),
  evidence: z.array(probeId).max(PROBE_IDS.length),
  settles: z.union([z.strictObject({ probe: probeId }), z.strictObject({ ask: z.enum(QUESTIONS) })]).optional(),
  /** When waiting alone clears it: the moment it does, ISO 8601 in UTC (from `retry-after` or a date the API named). */
  until: momentSchema.optional(),
  /** Scopes the API named as needed (only with `permission-scope-missing`). */
  needs: z.array(z.string().regex(SCOPE_PATTERN)).max(MAX_NEEDS).optional(),
  /** Those of the asked betas that the refusal named (only with `beta-header-missing-or-not-enrolled`). */
  betas: z.array(z.string().regex(BETA_PATTERN)).max(MAX_BETAS).optional(),
});

export const reportSchema = z.strictObject({
  schema: z.literal("latchkey.report/1"),
  engine: z.string().regex(ENGINE_PATTERN),
  catalogue: catalogueSchema,
  startedAt: momentSchema,
  durationMs: milliseconds,
  vantage: z.enum(VANTAGES),
  credential: z.strictObject({
    kind: z.enum(CREDENTIAL_KINDS),
    hint: z.string().regex(HINT_PATTERN).optional(),
  }),
  observed: z.strictObject({
    organizationId: id.optional(),
    workspaceId: id.optional(),
    /** Present where the upstream took the key in this header only; `authorization` was refused. */
    keyHeader: z.literal("x-api-key").optional(),
  }),
  asked: z.strictObject({
    tasks: z.array(z.enum(TASKS)).min(1).max(TASKS.length),
    model: z.string().regex(MODEL_PATTERN).optional(),
    workspaceId: z.boolean(),
    /** Values of `anthropic-beta` that the asked calls carried; absent where none was asked for. */
    betas: z.array(z.string().regex(BETA_PATTERN)).min(1).max(MAX_BETAS).optional(),
    spendTokens: z.boolean(),
  }),
  probes: z.array(probeResultSchema).max(PROBE_IDS.length),
  findings: z.array(findingSchema).max(MAX_FINDINGS),
  verdict: z.strictObject({
    status: z.enum(VERDICTS),
    cause: z.enum(CAUSE_IDS).optional(),
    tasks: z.array(z.strictObject({ id: z.enum(TASKS), state: z.enum(TASK_STATES) })).max(TASKS.length),
    unproven: z.array(z.enum(UNPROVEN)).max(UNPROVEN.length),
  }),
  spent: z.strictObject({ inputTokens: tokens, outputTokens: tokens }),
});

export type Report = z.infer<typeof reportSchema>;
export type ProbeResult = z.infer<typeof probeResultSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Outcome = (typeof OUTCOMES)[number];
export type Shape = (typeof SHAPES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
export type Role = (typeof ROLES)[number];
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export type VerdictStatus = (typeof VERDICTS)[number];
export type TaskState = (typeof TASK_STATES)[number];
export type Question = (typeof QUESTIONS)[number];
export type Unproven = (typeof UNPROVEN)[number];
export type Vantage = (typeof VANTAGES)[number];
