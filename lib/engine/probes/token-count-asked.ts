import type { Probe } from "../probe.ts";
import { controlModel, countWith, otherControlModel } from "./token-count.ts";

/** The free equivalent of the person's own call: its model and its betas. */
export const tokenCountAsked: Probe = {
  id: "token-count-asked",
  group: "messages",
  endpoint: "messages.count_tokens",
  planned: ({ tasks, model, betas }) => tasks.includes("messages") && (model !== undefined || betas !== undefined),
  needs: [],
  needsWithoutModel: ["model-list"],
  sendsBetas: true,
  call: (context) => countWith(context.asked.model ?? controlModel(context)),
  ownModel: ({ asked }) => asked.model === undefined,
  fallback: (context) => {
    const model = otherControlModel(context);
    return model ? countWith(model) : null;
  },
};
