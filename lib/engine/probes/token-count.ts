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
  fallback: (context) => {
    const model = otherControlModel(context);
    return model ? countWith(model) : null;
  },
};

export const countWith = (model: string): ProbeCall => ({
  model,
  body: { model, messages: [{ role: "user", content: "Hi" }] },
});

export function controlModel({ reading }: ProbeContext): string {
  return reading("model-list")?.facts.listedModel ?? FALLBACK_CONTROL_MODEL;
}

/** Where no model was asked, the one to try when the listed one alone may be what is refused. */
export function otherControlModel(context: ProbeContext): string | undefined {
  const isOther = context.asked.model === undefined && controlModel(context) !== FALLBACK_CONTROL_MODEL;
  return isOther ? FALLBACK_CONTROL_MODEL : undefined;
}
