import type { Ask, PastedRun } from "#components/wizard/wizard-state.ts";

/**
 * What a run asks to confirm a text: the very call in it, as far as the text tells. The key is the person's to add;
 * what was read goes along as codes.
 */
export function proveAsk({ ask, explained }: PastedRun): Ask {
  return { ...ask, subject: { kind: "key" }, pasted: explained.evidence };
}

/**
 * The same ask with its text, or without: a text is judged with the call it is about. With another model or workspace
 * it would be held against a call that it never spoke of.
 */
export function withText(next: Ask, before: Ask): Ask {
  const same = next.model === before.model && next.workspaceId === before.workspaceId;
  return same && before.pasted ? { ...next, pasted: before.pasted } : next;
}
