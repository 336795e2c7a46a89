import type { Probe } from "../probe.ts";
import { learnListedModel } from "../read-answer.ts";

export const modelList: Probe = {
  id: "model-list",
  group: "messages",
  endpoint: "models.list",
  planned: () => true,
  needs: [],
  call: () => ({}),
  learn: learnListedModel,
};
