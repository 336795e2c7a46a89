import type { Taken } from "#lib/engine/api/reference/endpoint-access.ts";
import type {
  EndpointEffect,
  EndpointGroup,
  EndpointRow,
  OrganizationNeed,
} from "#lib/engine/api/reference/endpoint-row.ts";

type TakenLabel = {
  readonly label: string;
  /** The kind of key it is, as an anchor of the page of kinds. */
  readonly key: string;
};

export const TAKEN_LABELS: Readonly<Record<Taken, TakenLabel>> = {
  "ordinary-key": { label: "Ordinary API key", key: "personal-key" },
  "federated-token": { label: "Federated token", key: "federated-token" },
  "admin-key": { label: "Admin key", key: "admin-key" },
  "identity-key-of-all-workspaces": {
    label: "Personal or service account key not limited to one workspace",
    key: "personal-key",
  },
  "org-admin-token": { label: "OAuth token with `org:admin`", key: "federated-token" },
  "scoped-key": { label: "Enterprise scoped key", key: "enterprise-key" },
  "organization-level-admin-key": { label: "Admin key of the organization", key: "admin-key" },
  "organization-level-scoped-key": { label: "Scoped key of the organization", key: "enterprise-key" },
  "environment-key": { label: "Environment key", key: "environment-key" },
};

export const NOT_STATED = "Not stated";

export const ORGANIZATION_LABELS: Readonly<Record<OrganizationNeed, string>> = {
  "not-stated": NOT_STATED,
  console: "Claude Console",
  enterprise: "Claude Enterprise",
  "enterprise-turned-on": "Claude Enterprise, where the beta is turned on",
  "enterprise-with-parent": "Claude Enterprise, with a parent organization",
  "enterprise-or-preview": "Claude Enterprise; Console by early access",
  "turned-on": "Where Anthropic turned the beta on",
};

/** `reads` has none: it is what nearly all do. */
export const EFFECT_NOTES: Readonly<Record<Exclude<EndpointEffect, "reads">, string>> = {
  bills: "Bills tokens",
  "stays-open": "Stays open until closed",
  "claims-work": "Claims work: not a harmless read",
  "writes-audit-event": "Writes an audit event",
  "calls-elsewhere": "Makes the API call another service",
};

export const GROUP_LABELS: Readonly<Record<EndpointGroup, string>> = {
  inference: "Messages",
  models: "Models",
  batches: "Message batches",
  files: "Files",
  skills: "Skills",
  "user-profiles": "User profiles",
  tunnels: "MCP tunnels",
  "managed-agents": "Managed Agents",
  "memory-stores": "Memory stores",
  dreams: "Dreams",
  admin: "Admin API",
  federation: "Workload identity federation",
  compliance: "Compliance settings",
  webhooks: "Organization webhooks",
  telemetry: "Telemetry destinations",
  "groups-and-roles": "Groups and custom roles",
  spend: "Spend limits",
  analytics: "Analytics",
  "claude-code": "Claude Code settings",
  "claude-tag": "Claude Tag",
  plugins: "Plugins",
};

/** What a caller should know of an endpoint beside what it takes; none for most. */
export function notesOfEndpoint(row: EndpointRow): string[] {
  return [
    ...(row.effect === "reads" ? [] : [EFFECT_NOTES[row.effect]]),
    ...(row.hiddenWithoutBeta ? ["404 without the header"] : []),
    ...(row.betaMayBeOptional ? ["The SDK always sends the header; its documentation calls it optional"] : []),
    ...(row.legacy ? ["Legacy"] : []),
  ];
}
