import { hasRetired } from "../api/models.ts";
import { askedModelForbidden, askedModelMissing } from "../asked-model.ts";
import type { Cause } from "../cause.ts";

export const modelNotFound: Cause = {
  id: "model-not-found-or-no-access",
  fixBy: "you",
  alsoFixBy: ["org-admin"],
  remedies: ["change-model"],
  when: (seen) => {
    if (seen.get("model-asked")?.facts.lifecycle === "retired") return [];
    // The retirement table explains a 404 better, and nothing else.
    const retired = seen.asked.model !== undefined && hasRetired(seen.asked.model, seen.startedAt);
    const missing = askedModelMissing(seen);
    if (missing) return retired ? [] : [missing];
    const forbidden = askedModelForbidden(seen);
    return forbidden ? [forbidden] : [];
  },
};
