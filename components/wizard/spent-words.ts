import type { Report } from "#lib/report/schema.ts";

/** The bound of the one call that spends: its prompt is one short word, its answer is cut after one token. */
export const MESSAGE_BOUND = "At most 1 output token, about 12 in";
/** Before the action that sends it; the whole bound stands on the same screen. */
export const MESSAGE_LEAD = "Costs at most 1 output token. Next:";

/** What a run spent: "12 tokens in, 1 out". */
export function spentSays({ inputTokens, outputTokens }: Report["spent"]): string {
  if (inputTokens + outputTokens === 0) return "Nothing";
  return `${inputTokens} ${inputTokens === 1 ? "token" : "tokens"} in, ${outputTokens} out`;
}
