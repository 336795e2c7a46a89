import type { ProbeId, Task } from "#lib/report/probe-ids.ts";
import type { Call } from "./call.ts";
import type { OperationId } from "./operations.ts";

/**
 * How near a free run comes to a call. `same`: it makes that very call. `no-output`: the same model and headers,
 * counted and not generated. `beside`: a list of the same things, so reading them is proven and this one is not.
 * `none`: only making, changing or deleting shows it, and a run does none of that.
 */
export type Likeness = "same" | "no-output" | "beside" | "none";

/** What a run is asked for to make a call's free equivalent. */
export type FreeEquivalent = {
  readonly tasks: readonly [Task];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly betas?: readonly string[];
  readonly likeness: Likeness;
  /** The checks that stand for the call; with `none` the nearest there are. */
  readonly probes: readonly ProbeId[];
};

type Row = { readonly likeness: Likeness; readonly probes: readonly ProbeId[] };

const row = (likeness: Likeness, ...probes: ProbeId[]): Row => ({ likeness, probes });

/** Of messages the count is chosen below: it depends on what the call names. */
const EQUIVALENTS: Readonly<Record<OperationId, Row>> = {
  "messages.create": row("no-output", "token-count-asked"),
  "messages.count_tokens": row("same", "token-count-asked"),
  "models.list": row("same", "model-list"),
  "models.retrieve": row("same", "model-asked"),
  "batches.create": row("none", "batch-list"),
  "batches.list": row("same", "batch-list"),
  "batches.retrieve": row("beside", "batch-list"),
  "batches.results": row("beside", "batch-list"),
  "batches.cancel": row("none", "batch-list"),
  "batches.delete": row("none", "batch-list"),
  "files.upload": row("none", "file-list"),
  "files.list": row("same", "file-list"),
  "files.retrieve": row("beside", "file-list"),
  "files.download": row("beside", "file-list"),
  "files.delete": row("none", "file-list"),
  "skills.create": row("none", "skill-list"),
  "skills.list": row("same", "skill-list"),
  "skills.retrieve": row("beside", "skill-list"),
  "skills.delete": row("none", "skill-list"),
  "agents.create": row("none", "agent-list"),
  "agents.list": row("same", "agent-list"),
  "agents.retrieve": row("beside", "agent-list"),
  "sessions.create": row("none", "session-list"),
  "sessions.list": row("same", "session-list"),
  "sessions.retrieve": row("beside", "session-list"),
  "environments.create": row("none", "environment-list"),
  "environments.list": row("same", "environment-list"),
  "environments.retrieve": row("beside", "environment-list"),
  "organization.retrieve": row("same", "organization-me"),
  "members.list": row("same", "member-list"),
  "workspaces.list": row("same", "workspace-list"),
  "api_keys.list": row("same", "api-key-list"),
  "rate_limits.list": row("same", "rate-limit-list"),
};

const NEAREST: Readonly<Record<Task, ProbeId>> = {
  messages: "token-count-asked",
  batches: "batch-list",
  files: "file-list",
  skills: "skill-list",
  agents: "agent-list",
  admin: "organization-me",
};

/** What a run would ask to make this call's free equivalent, and how near that comes. */
export function freeEquivalentOf(call: Call): FreeEquivalent {
  const { operation, task, model, workspaceId } = call;
  const found = operation ? EQUIVALENTS[operation] : row("none", NEAREST[task]);
  // The Admin API takes neither header: a run sends it none, so none may be promised.
  const betas = task === "admin" || operation === "models.list" ? [] : call.betas;
  // Without a model and betas of the person's own, the count with a listed model is the count itself.
  const asksOwn = model !== undefined || betas.length > 0;
  // The page of a model is asked for by its id: without one only the list is left.
  const noModel = operation === "models.retrieve" && model === undefined;
  const { likeness, probes } = noModel ? row("beside", "model-list") : found;
  return {
    tasks: [task],
    ...(model === undefined ? {} : { model }),
    ...(workspaceId === undefined || task === "admin" ? {} : { workspaceId }),
    ...(betas.length > 0 ? { betas } : {}),
    likeness,
    probes: asksOwn ? probes : probes.map((id) => (id === "token-count-asked" ? "token-count" : id)),
  };
}
