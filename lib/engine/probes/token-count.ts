import { FALLBACK_CONTROL_MODEL } from "../api/models.ts";
import type { Probe, ProbeCall, ProbeContext } from "../probe.ts";

/** The control: the same call with a model this key lists, so that the asked model is the one difference. */
export const tokenCount: Probe = {
  id: "token-count",
  group: "messages",
  endpoint: "messages.count_tokens",
  planned: ({ tasks }) => tasks.includes("messages"),
  needs: ["model-list"],
  call: (context) => {
    const model = [controlModel(context), FALLBACK_CONTROL_MODEL].find((id) => id !== context.asked.model);
    return model ? countWith(model) : null;
  },
  ownModel: () => true,
  fallback: (context) =>
    context.asked.model === undefined && controlModel(context) !== FALLBACK_CONTROL_MODEL
      ? countWith(FALLBACK_CONTROL_MODEL)
      : null,
};

const countWith = (model: string): ProbeCall => ({
  model,
  body: { model, messages: [{ role: "user", content: "Hi" }] },
});

export function controlModel({ reading }: ProbeContext): string {
  return reading("model-list")?.facts.listedModel ?? FALLBACK_CONTROL_MODEL;
}
