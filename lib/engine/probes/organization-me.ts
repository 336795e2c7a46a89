import { learnOrganization } from "../endpoint-facts.ts";
import type { Probe } from "../probe.ts";

/** Without the task `admin` it runs only to tell an Admin key on inference from a bad key. */
export const organizationMe: Probe = {
  id: "organization-me",
  group: "admin",
  endpoint: "organization.retrieve",
  planned: ({ tasks }, kind) => tasks.includes("admin") || kind === "admin-key",
  needs: ["model-list"],
  call: ({ asked, reading }) => {
    if (asked.tasks.includes("admin")) return {};
    return reading("model-list")?.outcome === "refused" ? {} : null;
  },
  learn: learnOrganization,
};
