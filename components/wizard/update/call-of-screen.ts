import type { ScreenProps } from "#components/wizard/walk.tsx";
import { isPasted } from "#components/wizard/wizard-state.ts";
import type { Call } from "#lib/engine/call/call.ts";
import { callOfRun } from "#lib/engine/call/call-of-run.ts";
import { correctCall } from "#lib/engine/call/correct-call.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { type CorrectedCall, correctedCall } from "#lib/explain/corrected-call.ts";
import type { Finding } from "#lib/report/schema.ts";
import type { Named } from "./filled-lines.ts";

/** The person's own call: of the text that was pasted, else the one the run stood for. */
export type ShownCall = { readonly call: Call; readonly text?: string };

export function callOfScreen({ state, reviewed }: Pick<ScreenProps, "state" | "reviewed">): ShownCall {
  const read = isPasted(reviewed) ? reviewed.explained : reviewed.ask.pasted ? state.pasted?.explained : undefined;
  if (read?.call) return { call: read.call, text: read.redactedText };
  return { call: callOfRun(reviewed.report, reviewed.ask.workspaceId) };
}

/** That call with one remedy done; undefined where the remedy is not in the request. */
export function correctedFor(
  { call, text }: ShownCall,
  finding: Finding,
  remedy: RemedyId,
  named: Named,
): CorrectedCall | undefined {
  const correction = correctCall(call, finding, remedy, {
    ...(named.workspaceId ? { workspaceId: named.workspaceId } : {}),
    ...(named.model ? { model: named.model } : {}),
  });
  return correction && correctedCall(correction, text);
}
