import type { Task } from "#lib/report/probe-ids.ts";
import type {
  Confidence,
  CredentialKind,
  Outcome,
  ProbeResult,
  Role,
  Shape,
  TaskState,
  Unproven,
  Vantage,
  VerdictStatus,
} from "#lib/report/schema.ts";

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  allowed: "Allowed",
  refused: "Refused",
  limited: "Limited",
  unavailable: "Unavailable",
  "not-applicable": "Not applicable",
  unreachable: "Unreachable",
  inconclusive: "Cannot tell",
  skipped: "Skipped",
  crashed: "Check crashed",
};

/** In counts: "1 allowed, 6 refused". */
export const OUTCOME_COUNT_LABELS: Readonly<Record<Outcome, string>> = {
  allowed: "allowed",
  refused: "refused",
  limited: "limited",
  unavailable: "unavailable",
  "not-applicable": "not applicable",
  unreachable: "unreachable",
  inconclusive: "cannot tell",
  skipped: "skipped",
  crashed: "crashed",
};

export const OUTCOME_MEANINGS: Readonly<Record<Outcome, string>> = {
  allowed: "Works",
  refused: "Turned away",
  limited: "A limit is in the way",
  unavailable: "Not offered to this organization",
  "not-applicable": "Not for this kind of credential",
  unreachable: "No answer came back",
  inconclusive: "An answer that proves nothing",
  skipped: "Not asked, on purpose",
  crashed: "The mistake is in Latchkey",
};

export const VERDICT_LABELS: Readonly<Record<VerdictStatus, string>> = {
  clear: "Clear",
  partial: "Partial",
  blocked: "Blocked",
  inconclusive: "Cannot tell yet",
};

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  possible: "Possible",
  likely: "Likely",
  confirmed: "Confirmed",
};

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  you: "You",
  "workspace-admin": "Workspace admin",
  "org-admin": "Organization admin",
  "primary-owner": "Primary owner",
  billing: "Billing",
  "kms-owner": "Owner of the encryption key",
  "network-it": "Network, IT",
  "gateway-operator": "Gateway operator",
  "server-operator": "Operator of this server",
  anthropic: "Anthropic",
  nobody: "Nobody: wait",
};

/** After "Fixed by" and "To": "a workspace admin". */
export const ROLE_PHRASES: Readonly<Record<Role, string>> = {
  you: "you",
  "workspace-admin": "a workspace admin",
  "org-admin": "an organization admin",
  "primary-owner": "the primary owner",
  billing: "whoever handles billing",
  "kms-owner": "the owner of the encryption key",
  "network-it": "your network or IT team",
  "gateway-operator": "the operator of the gateway",
  "server-operator": "the operator of this server",
  anthropic: "Anthropic",
  nobody: "nobody",
};

export const CREDENTIAL_LABELS: Readonly<Record<CredentialKind, string>> = {
  "workspace-or-identity-key": "Workspace or identity key",
  "admin-key": "Admin key",
  "enterprise-scoped-key": "Enterprise scoped key",
  "oauth-token": "OAuth login token",
  "not-for-the-api": "Not for the API",
  "other-provider": "Another provider's key",
  unrecognized: "Kind not recognized",
};

export const CREDENTIAL_NOTES: Readonly<Record<CredentialKind, string>> = {
  "workspace-or-identity-key":
    "Belongs to a workspace, or acts as a person or a service account. Which of the three cannot be read from the key.",
  "admin-key": "Made for the Admin API: members, workspaces, keys, usage. Not listed for messages.",
  "enterprise-scoped-key": "Made in claude.ai for an Enterprise organization. It does not call models.",
  "oauth-token": "Comes from a login or a federation rule, not from the API keys page.",
  "not-for-the-api": "A session or a secret of another purpose. It went no further than this server.",
  "other-provider": "It was made by someone else, so it went no further than this server.",
  unrecognized: "Its beginning is none of those known here. That alone says nothing against it.",
};

/** What is so about permission boxes on this kind of credential; facts of 2026-11-23. */
export const PERMISSION_BOXES: Readonly<Record<CredentialKind, { readonly head: string; readonly note: string }>> = {
  "workspace-or-identity-key": {
    head: "This kind of key has none",
    note: "Its rights come from the role, the workspace and the organization's settings. Boxes exist only on keys that start `sk-ant-api01-`.",
  },
  "admin-key": {
    head: "This kind of key has none",
    note: "Every Admin key reaches every endpoint that takes Admin keys.",
  },
  "enterprise-scoped-key": {
    head: "Scopes, fixed when it was made",
    note: "None can be added afterwards. A missing scope means a new key.",
  },
  "oauth-token": {
    head: "Scopes, set by the login or rule",
    note: "They change with a new login, or with the federation rule behind it.",
  },
  "not-for-the-api": { head: "Do not apply", note: "No setting makes it a key of the API." },
  "other-provider": { head: "Do not apply", note: "Its rights are kept by whoever made it." },
  unrecognized: { head: "Not known for this kind", note: "Ordinary Console keys have none to tick." },
};

export const TASK_LABELS: Readonly<Record<Task, string>> = {
  messages: "Messages",
  batches: "Batches",
  files: "Files",
  skills: "Skills",
  agents: "Agents",
  admin: "Admin",
};

/** The call that stands for a task where none is named. */
export const TASK_CALLS: Readonly<Record<Task, string>> = {
  messages: "POST /v1/messages",
  batches: "GET /v1/messages/batches",
  files: "GET /v1/files",
  skills: "GET /v1/skills",
  agents: "GET /v1/agents",
  admin: "GET /v1/organizations/me",
};

export const TASK_STATE_LABELS: Readonly<Record<TaskState, string>> = {
  open: "Open",
  refused: "Refused",
  undetermined: "Cannot tell",
};

/** After "Not proven:", joined by commas. */
export const UNPROVEN_LABELS: Readonly<Record<Unproven, string>> = {
  credit: "available credit",
  "contract-limit": "contract limits",
  "encryption-key": "the workspace’s encryption key",
  "user-profile": "user-profile billing",
  "batch-creation": "creating a batch",
  "file-upload": "uploading a file",
  "skill-creation": "creating a skill",
  "agent-work": "running an agent",
  "admin-changes": "changing anything as an admin",
};

export const VANTAGE_LABELS: Readonly<Record<Vantage, string>> = {
  server: "This server",
  sample: "Sample",
  pasted: "Pasted text",
  browser: "A browser",
  cli: "A terminal",
};

const SHAPE_WORDS: Readonly<Record<Shape, string>> = {
  "api-error": "",
  "bare-error": "An error without the API's envelope",
  html: "A web page, not the API's answer",
  text: "Plain text, not the API's answer",
  "other-json": "JSON of another kind",
  "broken-json": "JSON that ends too soon",
  empty: "An empty answer",
  redirect: "A redirect; not followed",
  cut: "The answer broke off",
  odd: "A field out of bounds; left out",
};

/** What a check answered: the part to copy, and words where there is no code. */
export type AnswerLine = { readonly code?: string; readonly words?: string };

export function answerLine(result: ProbeResult): AnswerLine {
  const name = result.errorCode ?? result.errorType;
  const code = [result.status?.toString(), name].filter(Boolean).join(" ");
  const shape = result.shape ? SHAPE_WORDS[result.shape] : "";
  const words = shape || (code ? "" : OUTCOME_MEANINGS[result.outcome]);
  return { ...(code ? { code } : {}), ...(words ? { words } : {}) };
}
