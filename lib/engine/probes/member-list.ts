import type { Probe } from "../probe.ts";

export const memberList: Probe = {
  id: "member-list",
  group: "admin",
  endpoint: "members.list",
  planned: ({ tasks }) => tasks.includes("admin"),
  needs: [],
  call: () => ({}),
};
