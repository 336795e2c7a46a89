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
    const asksForIt = without?.outcome === "refused" && without.claim?.cause === "workspace-id-required";
    if (withHeader?.outcome === "allowed" && asksForIt) {
      return [{ confidence: "confirmed", evidence: ["model-list", "model-list--no-workspace"] }];
    }
    return fromClaims(seen, "workspace-id-required", { settles: { probe: "model-list--no-workspace" } });
  },
};
