import type { Cause } from "../cause.ts";
import { fromClaims, sighted } from "../sightings.ts";
import { isOfAnIdentity, refusedForTheHeader } from "../workspace-header.ts";

export const workspaceIdRequired: Cause = {
  id: "workspace-id-required",
  fixBy: "you",
  alsoFixBy: ["workspace-admin", "org-admin"],
  remedies: ["send-workspace-header", "create-key-for-one-workspace"],
  when: (seen) => {
    const without = seen.get("model-list--no-workspace");
    if (without === undefined) {
      return fromClaims(seen, "workspace-id-required", { settles: { probe: "model-list--no-workspace" } });
    }
    // The header was sent and is accepted: what is still refused beside it is refused for another reason.
    const allElsePassed = seen.readings.every(
      ({ id, outcome }) =>
        id === without.id || id === "service-status" || outcome === "allowed" || outcome === "skipped",
    );
    // Sent, and asked for all the same: something on the way drops it.
    const dropped = seen.claimed("workspace-id-required").filter(({ sentWorkspace }) => sentWorkspace);
    if (dropped.length > 0 && refusedForTheHeader(seen).length === 0) return sighted("likely", dropped);
    if (!isOfAnIdentity(seen) || !allElsePassed) return [];
    return [{ confidence: "confirmed", evidence: ["model-list", "model-list--no-workspace"] }];
  },
};
