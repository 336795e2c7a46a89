import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const workspaceIdRequired: Cause = {
  id: "workspace-id-required",
  fixBy: "you",
  alsoFixBy: ["workspace-admin", "org-admin"],
  remedies: ["send-workspace-header", "create-key-for-one-workspace"],
  when: (seen) => {
    const withHeader = seen.get("model-list");
    const without = seen.get("model-list--no-workspace");
    if (without === undefined) {
      return fromClaims(seen, "workspace-id-required", { settles: { probe: "model-list--no-workspace" } });
    }
    const asksForIt = without.outcome === "refused" && without.claim?.cause === "workspace-id-required";
    // The header was sent and is accepted: what is still refused beside it is refused for another reason.
    const allElsePassed = seen.readings.every(
      ({ id, outcome }) =>
        id === without.id || id === "service-status" || outcome === "allowed" || outcome === "skipped",
    );
    if (!asksForIt || withHeader?.outcome !== "allowed" || !allElsePassed) return [];
    return [{ confidence: "confirmed", evidence: ["model-list", "model-list--no-workspace"] }];
  },
};
