import { ENDPOINTS } from "#lib/engine/api/endpoints.ts";
import { PROBES } from "#lib/engine/probes/register.ts";
import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Ask } from "./wizard-state.ts";

/** The short name of a check inside its task, for the grid of what a key can reach. */
export const SHORT_NAMES: Readonly<Record<ProbeId, string>> = {
  "service-status": "Status",
  "model-list": "Models",
  "model-list--no-workspace": "Without id",
  "model-asked": "Model",
  "token-count": "Tokens",
  "token-count-asked": "Tokens, model",
  "one-token-message": "Message",
  "batch-list": "List",
  "file-list": "List",
  "skill-list": "List",
  "agent-list": "Agents",
  "session-list": "Sessions",
  "environment-list": "Environments",
  "organization-me": "Organization",
  "member-list": "Members",
  "workspace-list": "Workspaces",
  "api-key-list": "Keys",
  "rate-limit-list": "Limits",
  pasted: "Pasted",
};

/** What a check asks, as method and path; for the status feed its host. */
export function probePath(id: ProbeId, ask: Ask): string {
  if (id === "service-status") return "status.claude.com";
  const probe = PROBES.find((each) => each.id === id);
  if (!probe) return "";
  const { method, path } = ENDPOINTS[probe.endpoint];
  const model = id.endsWith("-asked") ? (ask.model ?? "…") : "…";
  const suffix = probe.withoutWorkspace ? ", no workspace id" : "";
  return `${method} ${path.replace("{model}", model)}${suffix}`;
}

/** The checks whose answers this one waits for. */
export function probeNeeds(id: ProbeId): readonly ProbeId[] {
  return PROBES.find((each) => each.id === id)?.needs ?? [];
}

export const TASK_ORDER: readonly Task[] = ["messages", "batches", "files", "skills", "agents", "admin"];
