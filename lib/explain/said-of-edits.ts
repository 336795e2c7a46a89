import { findModel } from "#lib/engine/api/models.ts";
import type { Edit } from "#lib/engine/call/correct-call.ts";

/** One change without the request around it: what goes out and what comes in, each as one short text in mono. */
export type SaidEdit = {
  readonly out?: string;
  readonly in?: string;
  /** Where the new value is from, with a page to read it on. */
  readonly because?: { readonly says: string; readonly url: string };
};

export function sayEdit(edit: Edit): SaidEdit {
  switch (edit.do) {
    case "set-header":
      return {
        ...(edit.from === undefined ? {} : { out: `${edit.name}: ${edit.from}` }),
        in: `${edit.name}: ${edit.value}`,
      };
    case "drop-header":
      return { out: edit.name };
    case "send-key":
      return { in: "Authorization: Bearer $ANTHROPIC_API_KEY" };
    case "rename-variable":
    case "replace-path":
      return { out: edit.from, in: edit.to };
    case "replace-model":
      return { out: edit.from, in: edit.to, ...replacedBy(edit.from, edit.to) };
    case "add-beta":
      return { in: `anthropic-beta: ${edit.beta}` };
    case "drop-beta":
      return { out: `anthropic-beta: ${edit.beta}` };
    case "replace-beta":
      return { out: `anthropic-beta: ${edit.from}`, in: `anthropic-beta: ${edit.to}` };
  }
}

function replacedBy(from: string, to: string): Pick<SaidEdit, "because"> {
  const row = findModel(from);
  if (row?.replacement !== to) return {};
  return { because: { says: `The replacement named for it, as read on ${row.verified}.`, url: row.source } };
}
