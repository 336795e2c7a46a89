import type { Cause } from "../cause.ts";
import { fromClaims } from "../sightings.ts";

export const workspaceIdNotAllowed: Cause = {
  id: "workspace-id-not-allowed-or-mismatch",
  fixBy: "you",
  alsoFixBy: ["workspace-admin"],
  remedies: ["correct-workspace-id", "ask-to-join-workspace", "leave-out-workspace-header"],
  variants: { malformed: { remedies: ["correct-workspace-id", "leave-out-workspace-header"] } },
  when: (seen) => {
    const withHeader = seen.get("model-list");
    const without = seen.get("model-list--no-workspace");
    const said = fromClaims(seen, "workspace-id-not-allowed-or-mismatch");
    if (withHeader?.outcome === "refused" && withHeader.sentWorkspace && without?.outcome === "allowed") {
      const claim = withHeader.claim;
      // Another cause that the answer names itself explains the refusal; the header is then beside the point.
      if (claim && claim.cause !== "workspace-id-not-allowed-or-mismatch") return said;
      const variant = claim?.variant ? { variant: claim.variant } : {};
      const others = said.flatMap(({ evidence }) => evidence);
      return [
        {
          confidence: "confirmed",
          ...variant,
          evidence: [...new Set(["model-list" as const, "model-list--no-workspace" as const, ...others])],
        },
      ];
    }
    return said;
  },
};
