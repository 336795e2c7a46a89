import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";

export const requestInvalid: Cause = {
  id: "request-invalid",
  fixBy: "you",
  alsoFixBy: [],
  remedies: ["correct-request"],
  variants: {
    "client-too-old": { remedies: ["update-client"] },
    user_profile_required: { remedies: ["send-user-profile-header"], metByRuns: true },
  },
  byPaste: true,
  when: (seen) => [
    ...fromClaims(seen, "request-invalid"),
    // Our own calls are well-formed: a bare 400 on one of them proves nothing about the person's request.
    ...sighted(
      "likely",
      seen.unclaimed.filter(
        ({ id, status, errorType }) => id === "pasted" && status === 400 && errorType === "invalid_request_error",
      ),
    ),
  ],
};
