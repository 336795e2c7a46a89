import type { Probe } from "../probe.ts";

export const workspaceList: Probe = {
  id: "workspace-list",
  group: "admin",
  endpoint: "workspaces.list",
  planned: ({ tasks }) => tasks.includes("admin"),
  needs: [],
  call: () => ({}),
};
