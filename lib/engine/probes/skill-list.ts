import type { Probe } from "../probe.ts";

export const skillList: Probe = {
  id: "skill-list",
  group: "skills",
  endpoint: "skills.list",
  planned: ({ tasks }) => tasks.includes("skills"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
