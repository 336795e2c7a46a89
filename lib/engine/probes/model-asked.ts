import type { Probe } from "../probe.ts";
import { learnLifecycle } from "../read-answer.ts";

export const modelAsked: Probe = {
  id: "model-asked",
  group: "messages",
  endpoint: "models.retrieve",
  planned: ({ model }) => model !== undefined,
  needs: [],
  call: ({ asked }) => (asked.model ? { model: asked.model } : null),
  learn: learnLifecycle,
};
