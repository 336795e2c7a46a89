import { learnListedModel } from "../endpoint-facts.ts";
import type { Probe } from "../probe.ts";

export const modelList: Probe = {
  id: "model-list",
  group: "messages",
  endpoint: "models.list",
  planned: () => true,
  needs: [],
  call: () => ({}),
  learn: learnListedModel,
};
