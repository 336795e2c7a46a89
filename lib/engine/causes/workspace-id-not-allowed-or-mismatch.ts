import type { Cause } from "../cause.ts";
import { fromClaims, ids } from "../sightings.ts";
import { refusedForTheHeader } from "../workspace-header.ts";

export const workspaceIdNotAllowed: Cause = {
  id: "workspace-id-not-allowed-or-mismatch",
  fixBy: "you",
  alsoFixBy: ["workspace-admin"],
  remedies: ["correct-workspace-id", "ask-to-join-workspace", "leave-out-workspace-header"],
  variants: {
    "not-taken": { remedies: ["leave-out-workspace-header"] },
    malformed: { remedies: ["correct-workspace-id", "leave-out-workspace-header"] },
  },
  when: (seen) => {
    const said = fromClaims(seen, "workspace-id-not-allowed-or-mismatch");
    const refused = refusedForTheHeader(seen);
    if (refused.length === 0) return said;
    const variant = refused.find(({ claim }) => claim?.variant)?.claim?.variant;
    const evidence = [
      ...new Set([...ids(refused), "model-list--no-workspace" as const, ...said.flatMap((one) => one.evidence)]),
    ];
    return [{ confidence: "confirmed", ...(variant ? { variant } : {}), evidence }];
  },
};
