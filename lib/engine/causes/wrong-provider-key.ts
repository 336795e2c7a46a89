import type { Cause } from "../cause.ts";
import { sighted } from "../sightings.ts";

export const wrongProviderKey: Cause = {
  id: "wrong-provider-key",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["use-claude-console-key"],
  when: (seen) => {
    if (seen.notes.includes("other-provider")) return [{ confidence: "likely", evidence: [] }];
    if (seen.kind !== "unrecognized" || seen.accepted) return [];
    return sighted(
      "possible",
      seen.readings.filter(({ id, status }) => id !== "pasted" && status === 401),
    );
  },
};
