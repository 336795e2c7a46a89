import type { Cause } from "../cause.ts";
import { sighted } from "../sightings.ts";
import { notRecognized, saysRevoked } from "../unrecognized-key.ts";

export const keyInvalid: Cause = {
  id: "key-invalid",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["compare-key-with-console", "create-new-key"],
  when: (seen) => {
    const answers = notRecognized(seen);
    const nearer = saysRevoked(answers) || seen.kind === "oauth-token" || seen.kind === "enterprise-scoped-key";
    return sighted(nearer ? "possible" : "likely", answers, { settles: { ask: "key-listed-in-console" } });
  },
};
