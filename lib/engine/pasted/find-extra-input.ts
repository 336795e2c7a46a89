import type { Found } from "./find-fields.ts";
import type { TextView } from "./text-view.ts";

/**
 * Fields that the API takes only with a beta's header: what @anthropic-ai/sdk 1.12.0 declares in its beta
 * types alone, and what Claude Code's page of errors and reports of it name (2026-11-24).
 */
const BETA_FIELDS =
  /(?:^|\.)(?:context_management|compaction|mcp_servers|thread|fallbacks|fallback_credit_token|billing_policy|output_format|task_budget|input_examples|defer_loading|allowed_callers|eager_input_streaming|effort|scope|container|betas)(?:\.|$)/;
const SAID = ":extrainputsarenotpermitted";
const PATH = /[a-z_][\w.[\]-]{0,120}$/;
const MOST = 20;

/** Which row a refused extra field is: one that no beta ever had is a mistake of the request. Takes the squeezed view. */
export function findExtraInput({ text }: TextView): Found<"extra-inputs" | "extra-input-of-request"> | undefined {
  const fields: { readonly isBeta: boolean; readonly start: number; readonly end: number }[] = [];
  for (let at = text.indexOf(SAID); at >= 0 && fields.length < MOST; at = text.indexOf(SAID, at + 1)) {
    const before = text.slice(Math.max(0, at - 121), at);
    const path = PATH.exec(before)?.[0] ?? "";
    // A word of the sentence around it names no field.
    if (path === "" || /^(?:message|error|detail|msg|anthropic)$/.test(path)) continue;
    fields.push({ isBeta: BETA_FIELDS.test(path), start: at - path.length, end: at + SAID.length });
  }
  const one = fields.find(({ isBeta }) => isBeta) ?? fields[0];
  return one
    ? { value: one.isBeta ? "extra-inputs" : "extra-input-of-request", start: one.start, end: one.end }
    : undefined;
}
