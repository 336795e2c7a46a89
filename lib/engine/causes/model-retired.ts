import { hasRetired } from "../api/models.ts";
import { askedModelMissing, askedModelRefused } from "../asked-model.ts";
import type { Cause } from "../cause.ts";

export const modelRetired: Cause = {
  id: "model-retired",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["change-model"],
  when: (seen) => {
    const page = seen.get("model-asked");
    if (page?.facts.lifecycle === "retired") {
      const refused = askedModelRefused(seen);
      if (refused)
        return [{ confidence: "confirmed", evidence: [...new Set(["model-asked" as const, ...refused.evidence])] }];
      // The API calls it retired, yet nothing refused it for that: a call that names another reason comes first.
      const calls = [seen.get("token-count-asked"), seen.get("one-token-message")].filter((call) => call !== undefined);
      return calls.some(({ outcome }) => outcome === "allowed")
        ? []
        : [{ confidence: "possible", evidence: ["model-asked"] }];
    }
    // A retired model answers 404; another refusal of one in the table has another reason.
    const missing = askedModelMissing(seen);
    return missing && seen.asked.model && hasRetired(seen.asked.model, seen.startedAt) ? [missing] : [];
  },
};
