import type { ReportedRun } from "#components/wizard/wizard-state.ts";
import type { Snippet } from "#lib/explain/words.ts";

const WORKSPACE_GAP = "wrkspc_…";
const MODEL_VALUE = /(\bmodel"?\s*[:=]\s*)"[^"]*"/;

/** What the person named, as far as it may stand in a line to copy. */
export type Named = {
  /** An id that this run did not refuse as one. */
  readonly workspaceId?: string;
  /** The id that was sent, good or not: it stands in lines to take out. */
  readonly sentWorkspaceId?: string;
  /** A model chosen since, which a later run was answered for. */
  readonly model?: string;
};

/** What may be filled in: an id or a model that was refused is never put into a line to add. */
export function namedBy(reviewed: ReportedRun, latest: ReportedRun): Named {
  const { cause } = reviewed.report.verdict;
  const sentWorkspaceId = reviewed.ask.workspaceId;
  const triedId = latest.ask.workspaceId ?? sentWorkspaceId;
  const refusedId =
    (cause === "workspace-id-not-allowed-or-mismatch" && triedId === sentWorkspaceId) ||
    latest.report.verdict.cause === "workspace-id-not-allowed-or-mismatch";
  const model = latest.ask.model;
  const answered = latest.report.probes.some(({ id, outcome }) => id === "token-count-asked" && outcome === "allowed");
  return {
    ...(triedId && !refusedId ? { workspaceId: triedId } : {}),
    ...(sentWorkspaceId ? { sentWorkspaceId } : {}),
    ...(model && model !== reviewed.ask.model && answered ? { model } : {}),
  };
}

/** The lines with what the person named in place of the gaps, so that a copied line is finished. */
export function fillLines(lines: Snippet["lines"], { workspaceId, sentWorkspaceId, model }: Named): Snippet["lines"] {
  return lines.map((line) => {
    const id = line.mark === "remove" ? sentWorkspaceId : workspaceId;
    let { text } = line;
    if (id) text = text.replaceAll(WORKSPACE_GAP, id);
    if (model && line.mark === "add") text = text.replace(MODEL_VALUE, (_, head: string) => `${head}"${model}"`);
    return text === line.text ? line : { ...line, text };
  });
}
