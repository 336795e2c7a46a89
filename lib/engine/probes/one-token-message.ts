import { learnUsage } from "../endpoint-facts.ts";
import type { Probe } from "../probe.ts";
import { controlModel } from "./token-count.ts";

/** The one probe that spends: one output token, and only when the person asked for it. */
export const oneTokenMessage: Probe = {
  id: "one-token-message",
  group: "messages",
  endpoint: "messages.create",
  planned: ({ tasks, spendTokens }) => spendTokens && tasks.includes("messages"),
  needs: ["model-list"],
  call: (context) => {
    const model = context.asked.model ?? controlModel(context);
    return { model, body: { model, max_tokens: 1, messages: [{ role: "user", content: "Hi" }] } };
  },
  ownModel: ({ asked }) => asked.model === undefined,
  learn: learnUsage,
};
