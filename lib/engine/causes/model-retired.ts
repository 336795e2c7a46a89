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
    const page = seen.get("model-asked");
    if (page?.facts.lifecycle === "retired") {
      if (refused)
        return [{ confidence: "confirmed", evidence: [...new Set(["model-asked" as const, ...refused.evidence])] }];
      // The API calls it retired, yet nothing refused it for that: a call that names another reason comes first.
      const calls = [seen.get("token-count-asked"), seen.get("one-token-message")].filter((call) => call !== undefined);
      return calls.some(({ outcome }) => outcome === "allowed")
        ? []
        : [{ confidence: "possible", evidence: ["model-asked"] }];
    }
    if (!refused || !seen.asked.model || !hasRetired(seen.asked.model, seen.startedAt)) return [];
    return [refused];
  },
};
