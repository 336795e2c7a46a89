import type { Probe } from "../probe.ts";

export const apiKeyList: Probe = {
  id: "api-key-list",
  group: "admin",
  endpoint: "api_keys.list",
  planned: ({ tasks }) => tasks.includes("admin"),
  needs: [],
  call: () => ({}),
};
