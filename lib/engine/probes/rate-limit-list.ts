import type { Probe } from "../probe.ts";

export const rateLimitList: Probe = {
  id: "rate-limit-list",
  group: "admin",
  endpoint: "rate_limits.list",
  planned: ({ tasks }) => tasks.includes("admin"),
  needs: [],
  call: () => ({}),
};
