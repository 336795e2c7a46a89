import { hasRetired } from "../api/models.ts";
import { askedModelRefused } from "../asked-model.ts";
import type { Cause } from "../cause.ts";

export const modelNotFound: Cause = {
  id: "model-not-found-or-no-access",
  fixBy: "you",
  alsoFixBy: ["org-admin"],
  remedies: ["change-model"],
  when: (seen) => {
    // The retirement table or the API's own `lifecycle` explains the same 404 better.
    if (seen.asked.model && hasRetired(seen.asked.model, seen.startedAt)) return [];
    if (seen.get("model-asked")?.facts.lifecycle === "retired") return [];
    const refused = askedModelRefused(seen);
    return refused ? [refused] : [];
  },
};
