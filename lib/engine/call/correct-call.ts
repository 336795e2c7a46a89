import type { Finding } from "#lib/report/schema.ts";
import { meantBeta } from "../api/betas.ts";
import { findModel } from "../api/models.ts";
import { findEndpoint } from "../api/reference/endpoints.ts";
import { API_VERSION } from "../port.ts";
import type { RemedyId } from "../remedies/remedy-ids.ts";
import { API_HOST, type Call } from "./call.ts";
import { findOperation, operationOfPath } from "./operations.ts";

/** Headers that a correction sets or takes out, beside the betas. */
export type CorrectedHeader = "anthropic-workspace-id" | "anthropic-version" | "anthropic-user-profile-id";

/** One change of a person's request. A value may be a gap for the person to fill: it ends in `…`. */
export type Edit =
  | { readonly do: "set-header"; readonly name: CorrectedHeader; readonly value: string; readonly from?: string }
  | { readonly do: "drop-header"; readonly name: CorrectedHeader }
  | { readonly do: "send-key" }
  | { readonly do: "rename-variable"; readonly from: string; readonly to: string }
  | { readonly do: "replace-model"; readonly from: string; readonly to: string }
  | { readonly do: "add-beta"; readonly beta: string }
  | { readonly do: "replace-beta"; readonly from: string; readonly to: string }
  | { readonly do: "drop-beta"; readonly beta: string }
  | { readonly do: "replace-path"; readonly from: string; readonly to: string };

export type Correction = { readonly call: Call; readonly edits: readonly [Edit, ...Edit[]] };

export type CorrectionFacts = {
  /** The workspace id the person or the report named, where it is not the refused one. */
  readonly workspaceId?: string;
  /** A model chosen since, which was answered for. */
  readonly model?: string;
};

export const GAPS = {
  workspaceId: "wrkspc_…",
  model: "claude-…",
  beta: "…",
  userProfileId: "uprof_…",
} as const;

/** Variables in which other credentials are kept. Source: the providers' own SDKs; code.claude.com/docs/en/env-vars, 2026-11-24. */
const OTHER_CREDENTIALS =
  /^(?:OPENAI|OPENROUTER|GEMINI|GOOGLE|GROQ|MISTRAL|DEEPSEEK|AZURE_OPENAI|COHERE|XAI|TOGETHER|PERPLEXITY)_API_KEY$|^(?:ANTHROPIC_AUTH_TOKEN|CLAUDE_CODE_OAUTH_TOKEN|ANTHROPIC_AWS_API_KEY|ANTHROPIC_ADMIN_KEY|ANTHROPIC_ADMIN_API_KEY)$/;
const API_KEY = "ANTHROPIC_API_KEY";
/** The one variable name in use here for an Admin key; the SDK reads none by itself. */
const ADMIN_KEY = "ANTHROPIC_ADMIN_KEY";

/**
 * The person's own request with the one action done, where that action is in the request.
 *
 * @returns what changes; undefined where the cause is not in the request (credit, a hold), or where what to
 * change cannot be told from the call.
 */
export function correctCall(
  call: Call,
  finding: Finding,
  remedy: RemedyId | undefined,
  facts: CorrectionFacts = {},
): Correction | undefined {
  const edits = remedy === undefined ? [] : editsFor(call, finding, remedy, facts);
  const [first, ...rest] = edits.length > 0 ? edits : pathEdits(call, finding);
  return first ? { call, edits: [first, ...rest] } : undefined;
}

function editsFor(call: Call, finding: Finding, remedy: RemedyId, facts: CorrectionFacts): readonly Edit[] {
  switch (remedy) {
    case "send-workspace-header":
      return call.workspaceId === undefined
        ? [{ do: "set-header", name: "anthropic-workspace-id", value: facts.workspaceId ?? GAPS.workspaceId }]
        : [];
    case "correct-workspace-id":
      return call.workspaceId === undefined
        ? []
        : [
            {
              do: "set-header",
              name: "anthropic-workspace-id",
              value: facts.workspaceId && facts.workspaceId !== call.workspaceId ? facts.workspaceId : GAPS.workspaceId,
              from: call.workspaceId,
            },
          ];
    case "leave-out-workspace-header":
      return call.workspaceId === undefined ? [] : [{ do: "drop-header", name: "anthropic-workspace-id" }];
    case "send-user-profile-header":
      return call.features.includes("user-profile")
        ? []
        : [{ do: "set-header", name: "anthropic-user-profile-id", value: GAPS.userProfileId }];
    case "change-model":
      return changeModel(call, facts);
    case "send-beta-header":
      return sendBeta(call);
    case "leave-out-beta-header":
      return leaveOutBeta(call, finding);
    case "set-key-where-program-runs":
      return call.sendsKeyAs === "none" || call.sendsKeyAs === "url" ? [{ do: "send-key" }] : rename(call, API_KEY);
    case "use-ordinary-key":
    case "use-claude-console-key":
      return rename(call, API_KEY);
    case "use-admin-key":
      return call.task === "admin" ? rename(call, ADMIN_KEY) : [];
    case "correct-request":
      return finding.variant === "version-header" ? sendVersion(call) : [];
    default:
      return [];
  }
}

function changeModel({ model }: Call, facts: CorrectionFacts): readonly Edit[] {
  if (model === undefined) return [];
  const to = facts.model ?? findModel(model)?.replacement ?? GAPS.model;
  return to === model ? [] : [{ do: "replace-model", from: model, to }];
}

/** The beta that the call's own endpoint or field is documented to need; a gap where none is known. */
function sendBeta(call: Call): readonly Edit[] {
  const path = call.operation ? findOperation(call.operation).path : call.path;
  const needed = path === undefined ? [] : (findEndpoint(call.method, path)?.betas ?? []);
  // `speed` needs it. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23.
  const byField = call.features.includes("fast-mode") ? ["fast-mode-2026-02-01"] : [];
  const sends = (beta: string) => call.betas.includes(beta);
  if (needed.some(sends)) return [];
  const beta = needed[0] ?? byField.find((one) => !sends(one)) ?? GAPS.beta;
  return [{ do: "add-beta", beta }];
}

/** Only a value that is known to be the refused one is taken out. */
function leaveOutBeta({ betas }: Call, { betas: named = [], variant }: Finding): readonly Edit[] {
  const long = variant === "long-context" ? betas.filter((beta) => beta.startsWith("context-1m-")) : [];
  const said = betas.filter((beta) => named.includes(beta));
  const refused = said.length > 0 ? said : long.length > 0 ? long : betas.length === 1 ? betas : [];
  return refused.map((beta): Edit => {
    const meant = variant === "unknown-value" ? meantBeta(beta) : undefined;
    return meant ? { do: "replace-beta", from: beta, to: meant } : { do: "drop-beta", beta };
  });
}

function rename({ keyVariable }: Call, to: string): readonly Edit[] {
  if (keyVariable === undefined || keyVariable === to) return [];
  const isOther = to === ADMIN_KEY ? keyVariable === API_KEY : OTHER_CREDENTIALS.test(keyVariable);
  return isOther ? [{ do: "rename-variable", from: keyVariable, to }] : [];
}

function sendVersion({ by, version, parts }: Call): readonly Edit[] {
  // The SDK sends it by itself; a second one would be one too many.
  if (version === API_VERSION) return [];
  if (by === "sdk")
    return parts.some(({ part }) => part === "version") ? [{ do: "drop-header", name: "anthropic-version" }] : [];
  return [{ do: "set-header", name: "anthropic-version", value: API_VERSION, ...(version ? { from: version } : {}) }];
}

/** A path that the API does not have, one `/v1` away from one that it has. */
function pathEdits({ host, path, method, operation }: Call, { cause }: Finding): readonly Edit[] {
  const mayBePath = cause === "unknown" || cause === "request-invalid" || cause === "permission-denied-resource";
  if (!mayBePath || host !== API_HOST || path === undefined || operation !== undefined) return [];
  const near = [path.replace(/^\/v1\/v1\//, "/v1/"), path.startsWith("/v1/") ? path : `/v1${path}`];
  const to = near.find((one) => one !== path && operationOfPath(method, one) !== undefined);
  return to ? [{ do: "replace-path", from: path, to }] : [];
}
