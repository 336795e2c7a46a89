import { learnLifecycle } from "../endpoint-facts.ts";
import type { Probe } from "../probe.ts";

export const modelAsked: Probe = {
  id: "model-asked",
  group: "messages",
  endpoint: "models.retrieve",
  planned: ({ model }) => model !== undefined,
  needs: [],
  sendsBetas: true,
  call: ({ asked }) => (asked.model ? { model: asked.model } : null),
  learn: learnLifecycle,
};
