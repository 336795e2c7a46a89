import type { Probe } from "../probe.ts";

export const fileList: Probe = {
  id: "file-list",
  group: "files",
  endpoint: "files.list",
  planned: ({ tasks }) => tasks.includes("files"),
  needs: [],
  sendsBetas: true,
  call: () => ({}),
};
