import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { notRecognized } from "../unrecognized-key.ts";

export const oauthExpiredOrRevoked: Cause = {
  id: "oauth-expired-or-revoked",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["sign-in-again", "use-claude-console-key"],
  when: (seen) => {
    const said = fromClaims(seen, "oauth-expired-or-revoked");
    if (said.length > 0 || seen.kind !== "oauth-token") return said;
    return sighted("likely", notRecognized(seen));
  },
};
