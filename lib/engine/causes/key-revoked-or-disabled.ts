import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { notRecognized, saysRevoked } from "../unrecognized-key.ts";

export const keyRevokedOrDisabled: Cause = {
  id: "key-revoked-or-disabled",
  fixBy: "you",
  alsoFixBy: ["org-admin"],
  remedies: ["create-new-key", "enable-key-again"],
  variants: { "creator-left": { remedies: ["create-new-key"] } },
  when: (seen) => {
    const coded = fromClaims(seen, "key-revoked-or-disabled").filter(({ confidence }) => confidence === "confirmed");
    // A login that is not known is told by its own cause.
    if (coded.length > 0 || seen.kind === "oauth-token") return coded;
    const answers = notRecognized(seen);
    return sighted(saysRevoked(answers) ? "likely" : "possible", answers, { settles: { ask: "key-was-public" } });
  },
};
