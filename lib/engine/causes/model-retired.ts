import { hasRetired } from "../api/models.ts";
import { askedModelRefused } from "../asked-model.ts";
import type { Cause } from "../cause.ts";

export const modelRetired: Cause = {
  id: "model-retired",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["change-model"],
  when: (seen) => {
    const refused = askedModelRefused(seen);
    const byLifecycle = seen.get("model-asked")?.facts.lifecycle === "retired";
    if (byLifecycle) return [{ confidence: "confirmed", evidence: ["model-asked", ...(refused?.evidence ?? [])] }];
    if (!refused || !seen.asked.model || !hasRetired(seen.asked.model, seen.startedAt)) return [];
    return [refused];
  },
};
