import type { Probe } from "../probe.ts";

export const batchList: Probe = {
  id: "batch-list",
  group: "batches",
  endpoint: "batches.list",
  planned: ({ tasks }) => tasks.includes("batches"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
