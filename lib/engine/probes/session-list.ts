import type { Probe } from "../probe.ts";

export const sessionList: Probe = {
  id: "session-list",
  group: "agents",
  endpoint: "sessions.list",
  planned: ({ tasks }) => tasks.includes("agents"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
