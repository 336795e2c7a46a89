import { FALLBACK_CONTROL_MODEL } from "../api/models.ts";
import type { Probe, ProbeContext } from "../probe.ts";

/** The control: the same call with a model this key lists, so that the asked model is the one difference. */
export const tokenCount: Probe = {
  id: "token-count",
  group: "messages",
  endpoint: "messages.count_tokens",
  planned: ({ tasks }) => tasks.includes("messages"),
  needs: ["model-list"],
  call: (context) => {
    const model = controlModel(context);
    if (model === context.asked.model) return null;
    return { model, body: { model, messages: [{ role: "user", content: "Hi" }] } };
  },
  ownModel: ({ reading }) => reading("model-list")?.facts.listedModel === undefined,
};

export function controlModel({ reading }: ProbeContext): string {
  return reading("model-list")?.facts.listedModel ?? FALLBACK_CONTROL_MODEL;
}
