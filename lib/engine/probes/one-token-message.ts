import { learnUsage } from "../endpoint-facts.ts";
import type { Probe, ProbeCall } from "../probe.ts";
import { controlModel, otherControlModel } from "./token-count.ts";

/** The one probe that spends: one output token, and only when the person asked for it. */
export const oneTokenMessage: Probe = {
  id: "one-token-message",
  group: "messages",
  endpoint: "messages.create",
  planned: ({ tasks, spendTokens }) => spendTokens && tasks.includes("messages"),
  needs: ["model-list"],
  sendsBetas: true,
  call: (context) => messageWith(context.asked.model ?? controlModel(context)),
  ownModel: ({ asked }) => asked.model === undefined,
  fallback: (context) => {
    const model = otherControlModel(context);
    return model ? messageWith(model) : null;
  },
  learn: learnUsage,
};

const messageWith = (model: string): ProbeCall => ({
  model,
  body: { model, max_tokens: 1, messages: [{ role: "user", content: "Hi" }] },
});
