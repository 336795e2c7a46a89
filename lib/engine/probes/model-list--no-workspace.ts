import type { Probe } from "../probe.ts";

/** The other half of a pair: the same call without the one header. */
export const modelListNoWorkspace: Probe = {
  id: "model-list--no-workspace",
  group: "messages",
  endpoint: "models.list",
  planned: ({ workspaceId }) => workspaceId !== undefined,
  needs: [],
  call: () => ({}),
  withoutWorkspace: true,
};
