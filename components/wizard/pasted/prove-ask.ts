import { retestFields } from "#components/wizard/retest/retest-fields.ts";
import type { Ask, PastedRun } from "#components/wizard/wizard-state.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { changedBy } from "#lib/engine/remedies/what-changes.ts";

/**
 * What a run asks to prove a text: what the call in it needs, with what takes the place of what was refused. The key
 * is the person's to add; what was read goes along as codes.
 */
export function proveAsk({ ask, explained }: PastedRun, remedies: readonly RemedyId[]): Ask {
  const [remedy] = remedies;
  const fields = retestFields(ask, changedBy(remedy), remedy);
  const betas = fields.betas.flatMap(({ value, sent }) => (sent ? [value] : []));
  return {
    subject: { kind: "key" },
    tasks: ask.tasks,
    ...(fields.model.value ? { model: fields.model.value } : {}),
    ...(fields.workspaceId.value ? { workspaceId: fields.workspaceId.value } : {}),
    ...(betas.length > 0 ? { betas } : {}),
    spendTokens: false,
    pasted: explained.evidence,
  };
}
