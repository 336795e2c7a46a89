import type { Probe } from "../probe.ts";

export const agentList: Probe = {
  id: "agent-list",
  group: "agents",
  endpoint: "agents.list",
  planned: ({ tasks }) => tasks.includes("agents"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
