import { modelTrouble, workspaceIdTrouble } from "#components/wizard/start/check-inputs.ts";
import type { Ask } from "#components/wizard/wizard-state.ts";
import { meantBeta } from "#lib/engine/api/betas.ts";
import { findModel } from "#lib/engine/api/models.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { Changed } from "#lib/engine/remedies/what-changes.ts";

export type FieldName = "key" | "workspaceId" | "model";

/** What stands in a field of the retest before anything is typed. */
export type RetestField = {
  readonly value?: string;
  /** Refused as it was: the same again is asked for before it is sent. */
  readonly refused?: string;
  readonly required: boolean;
  readonly hint?: string;
};

export type RetestFields = {
  /** What has to change for another answer; it comes first. Null where none of the fields has to. */
  readonly needed: FieldName | null;
  readonly workspaceId: RetestField;
  readonly model: RetestField;
  /** The betas that were sent, and whether the next run sends each again; empty where none was. */
  readonly betas: readonly { readonly value: string; readonly sent: boolean }[];
};

/** The fields of a retest: what was refused is never offered again, what takes its place is. */
export function retestFields(asked: Ask, changed: Changed, remedy?: RemedyId): RetestFields {
  const needed = neededBy(changed);
  const { betas = [] } = asked;
  // With several only the person knows which one was refused.
  const leftOut = remedy === "leave-out-beta-header" && betas.length === 1;
  return {
    needed,
    workspaceId: needed === "workspaceId" ? neededWorkspace(asked.workspaceId) : asBefore(asked.workspaceId),
    model: needed === "model" && asked.model ? neededModel(asked.model) : asBefore(asked.model),
    betas: betas.map((value) => {
      const meant = remedy === "leave-out-beta-header" ? meantBeta(value) : undefined;
      return meant ? { value: meant, sent: true } : { value, sent: !leftOut };
    }),
  };
}

function neededBy(changed: Changed): FieldName | null {
  if (changed === "workspace") return "workspaceId";
  return changed === "key" || changed === "model" ? changed : null;
}

function asBefore(value: string | undefined): RetestField {
  return { required: false, ...(value ? { value } : {}) };
}

function neededWorkspace(refused: string | undefined): RetestField {
  if (refused === undefined)
    return { required: true, hint: "From Settings, Workspaces, column “ID”. It starts with wrkspc_." };
  return { refused, required: false, hint: `Refused: ${refused}. Left empty, none is sent.` };
}

function neededModel(refused: string): RetestField {
  const replacement = findModel(refused)?.replacement;
  return replacement
    ? { value: replacement, refused, required: false, hint: `Named in the place of ${refused}.` }
    : { refused, required: false, hint: `Refused: ${refused}. Take an id that your key lists.` };
}

export type Typed = {
  readonly workspaceId: string;
  readonly model: string;
  /** With another key the tested one's trouble need not be there. */
  readonly otherKey: boolean;
};

/** What has to be put right before anything is sent, by field. */
export function fieldTroubles(
  { workspaceId, model }: RetestFields,
  typed: Typed,
): Readonly<Partial<Record<"workspaceId" | "model", string>>> {
  const workspace = workspaceTrouble(workspaceId, typed);
  const asked =
    typed.model !== "" && typed.model === model.refused && !typed.otherKey
      ? "That model was refused. Name another one."
      : modelTrouble(typed.model);
  return { ...(workspace ? { workspaceId: workspace } : {}), ...(asked ? { model: asked } : {}) };
}

function workspaceTrouble(field: RetestField, { workspaceId, otherKey }: Typed): string | null {
  if (workspaceId === "") return field.required && !otherKey ? "Enter the id first. It starts with wrkspc_." : null;
  if (workspaceId === field.refused && !otherKey) return "That id was refused. Enter another one, or leave it empty.";
  return workspaceIdTrouble(workspaceId);
}
