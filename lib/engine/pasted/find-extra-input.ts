import type { Found } from "./find-fields.ts";
import type { TextView } from "./text-view.ts";

/**
 * Fields that the API takes only with a beta's header: what @anthropic-ai/sdk 1.12.0 declares in its beta
 * types alone, and what Claude Code's page of errors and reports of it name (2026-11-24).
 */
const BETA_FIELDS =
  /(?:^|\.)(?:context_management|compaction|mcp_servers|thread|fallbacks|fallback_credit_token|billing_policy|output_format|task_budget|input_examples|defer_loading|allowed_callers|eager_input_streaming|effort|scope|container|betas)(?:\.|$)/;
const NAMED = /([a-z_][\w.[\]-]{0,120}):extrainputsarenotpermitted/g;
const MOST = 20;

/** Which row a refused extra field is: one that no beta ever had is a mistake of the request. Takes the squeezed view. */
export function findExtraInput({ text }: TextView): Found<"extra-inputs" | "extra-input-of-request"> | undefined {
  const fields: { readonly isBeta: boolean; readonly start: number; readonly end: number }[] = [];
  for (const match of text.matchAll(NAMED)) {
    const path = match[1] ?? "";
    // A word of the sentence around it names no field.
    if (/^(?:message|error|detail|msg|anthropic)$/i.test(path)) continue;
    fields.push({ isBeta: BETA_FIELDS.test(path), start: match.index, end: match.index + match[0].length });
    if (fields.length >= MOST) break;
  }
  const one = fields.find(({ isBeta }) => isBeta) ?? fields[0];
  return one
    ? { value: one.isBeta ? "extra-inputs" : "extra-input-of-request", start: one.start, end: one.end }
    : undefined;
}
