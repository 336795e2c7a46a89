import type { Task } from "#lib/report/probe-ids.ts";
import type { Report } from "#lib/report/schema.ts";
import { API_HOST, type Call } from "./call.ts";
import { findOperation, type OperationId } from "./operations.ts";

const FIRST_OF: Readonly<Record<Task, OperationId>> = {
  messages: "messages.create",
  batches: "batches.list",
  files: "files.list",
  skills: "skills.list",
  agents: "agents.list",
  admin: "organization.retrieve",
};

/**
 * The call a run stood for where no text was pasted: the first task that was refused, with the asked model and betas.
 *
 * @param workspaceId the id the person entered for the run; a report says only whether one was sent.
 */
export function callOfRun({ asked, verdict }: Report, workspaceId?: string): Call {
  const refused =
    verdict.tasks.find(({ state }) => state === "refused") ?? verdict.tasks.find(({ state }) => state !== "open");
  const operation = findOperation(FIRST_OF[refused?.id ?? asked.tasks[0] ?? "messages"]);
  const isMessage = operation.task === "messages";
  return {
    start: 0,
    end: 0,
    language: "curl",
    // A run sends the version and the betas of an endpoint by itself, as the SDK does.
    by: "sdk",
    method: operation.method,
    host: API_HOST,
    path: operation.path,
    operation: operation.id,
    ...(operation.endpoint ? { endpoint: operation.endpoint } : {}),
    task: operation.task,
    ...(asked.model && isMessage ? { model: asked.model } : {}),
    betas: operation.task === "admin" ? [] : (asked.betas ?? []),
    ...(workspaceId && operation.task !== "admin" ? { workspaceId } : {}),
    sendsKeyAs: "authorization",
    keyVariable: "ANTHROPIC_API_KEY",
    features: [],
    parts: [],
  };
}
