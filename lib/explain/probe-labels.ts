import { ENDPOINTS } from "#lib/engine/api/endpoints.ts";
import { PROBES } from "#lib/engine/probes/register.ts";
import type { ProbeId } from "#lib/report/probe-ids.ts";

type ProbeLabel = {
  /** In the table: what is asked. */
  readonly title: string;
  /** In the grid: one or two words. */
  readonly short: string;
};

export const PROBE_LABELS: Readonly<Record<ProbeId, ProbeLabel>> = {
  "service-status": { title: "Status feed", short: "Status" },
  "model-list": { title: "Model list", short: "Models" },
  "model-list--no-workspace": { title: "Same call, no workspace", short: "No header" },
  "model-asked": { title: "Asked model", short: "Model" },
  "token-count": { title: "Count tokens, listed model", short: "Another model" },
  "token-count-asked": { title: "Count tokens, asked model", short: "Tokens" },
  "token-count-asked--no-betas": { title: "Same call, no betas", short: "No betas" },
  "one-token-message": { title: "One real message", short: "Message" },
  "batch-list": { title: "Batch list", short: "List" },
  "file-list": { title: "File list", short: "List" },
  "skill-list": { title: "Skill list", short: "List" },
  "agent-list": { title: "Agent list", short: "Agents" },
  "session-list": { title: "Session list", short: "Sessions" },
  "environment-list": { title: "Environment list", short: "Environments" },
  "organization-me": { title: "Organization", short: "Organization" },
  "member-list": { title: "Member list", short: "Members" },
  "workspace-list": { title: "Workspace list", short: "Workspaces" },
  "api-key-list": { title: "API key list", short: "Keys" },
  "rate-limit-list": { title: "Rate limit list", short: "Limits" },
  pasted: { title: "Pasted error", short: "Pasted" },
};

/** Method and path of a probe's call, as a person would look it up; the status feed's host for `service-status`. */
export function probePath(id: ProbeId, model?: string): string {
  const probe = PROBES.find((candidate) => candidate.id === id);
  if (!probe) return id === "service-status" ? "status.claude.com" : "";
  const { method, path } = ENDPOINTS[probe.endpoint];
  return `${method} ${path.replace("{model}", model ?? "…")}`;
}
