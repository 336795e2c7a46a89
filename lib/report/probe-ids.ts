/** Every probe id ever published; never reused. A repeat that leaves something out names it: `--no-workspace`, `--no-betas`. */
export const PROBE_IDS = [
  "service-status",
  "model-list",
  "model-list--no-workspace",
  "model-asked",
  "token-count",
  "token-count-asked",
  "token-count-asked--no-betas",
  "one-token-message",
  "batch-list",
  "file-list",
  "skill-list",
  "agent-list",
  "session-list",
  "environment-list",
  "organization-me",
  "member-list",
  "workspace-list",
  "api-key-list",
  "rate-limit-list",
  "pasted",
] as const;

export type ProbeId = (typeof PROBE_IDS)[number];

export const TASKS = ["messages", "batches", "files", "skills", "agents", "admin"] as const;
export type Task = (typeof TASKS)[number];

/** What a probe belongs to: a task, or `service` for the status feed, or `pasted` for a text. */
export const PROBE_GROUPS = [...TASKS, "service", "pasted"] as const;
export type ProbeGroup = (typeof PROBE_GROUPS)[number];
