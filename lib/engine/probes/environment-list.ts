import type { Probe } from "../probe.ts";

export const environmentList: Probe = {
  id: "environment-list",
  group: "agents",
  endpoint: "environments.list",
  planned: ({ tasks }) => tasks.includes("agents"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
