import { PRIVATE } from "../private-strings.ts";
import type { Endpoint } from "./endpoint.ts";
import { pageByCursor, pageByIds } from "./paging.ts";

const BATCHES = ["msgbatch_01GkT7wQm4ZrVx9sLpNbYcEd", "msgbatch_01HnR2yUf6JaXq8tMvKdPwSg"].map((id, at) => ({
  id,
  type: "message_batch",
  processing_status: at === 0 ? "in_progress" : "ended",
  request_counts: { processing: at === 0 ? 12 : 0, succeeded: at === 0 ? 0 : 480, errored: 0, canceled: 0, expired: 0 },
  ended_at: at === 0 ? null : "2026-11-20T06:12:44.190312+00:00",
  created_at: "2026-11-20T05:44:51.493319+00:00",
  expires_at: "2026-11-21T05:44:51.493319+00:00",
  archived_at: null,
  cancel_initiated_at: null,
  results_url: at === 0 ? null : `https://api.anthropic.com/v1/messages/batches/${id}/results`,
}));

const MIME_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  csv: "text/csv",
  zip: "application/zip",
};
const FILE_IDS = ["file_011CfRkTq8VnXw3ZbYsLpMdE", "file_011CfRmUw2JcHq9XtGvNaKfS", "file_011CfRpYx7LeDr4WzBtQjVhC"];
const FILES = PRIVATE.files.map((filename, at) => ({
  type: "file",
  id: FILE_IDS[at] ?? "",
  size_bytes: 18_810 * (at + 1),
  created_at: `2026-11-1${at}T14:34:11.612000Z`,
  filename,
  mime_type: MIME_TYPES[filename.slice(-3)] ?? "application/octet-stream",
  downloadable: false,
}));

const SKILL_IDS = ["skill_01JxVbNqTz5KwRm8YpLsEcGd", "skill_01KyWcPrUa6LxSn9ZqMtFdHe"];
const SKILLS = PRIVATE.skills.map((name, at) => ({
  id: SKILL_IDS[at] ?? "",
  type: "skill",
  created_at: "2026-09-02T08:15:27.427722Z",
  display_name: name,
  latest_version_id: `skillver_01LzXdQsVb7MyTp2ArNuGe${at}f`,
  source: { type: "custom" },
  updated_at: "2026-10-30T11:58:27.427722Z",
}));

export const batches: Endpoint = {
  id: "batches",
  method: "GET",
  path: /^\/v1\/messages\/batches$/,
  level: "workspace",
  answer: (request) => pageByIds(request, "workspace", BATCHES),
};

export const files: Endpoint = {
  id: "files",
  method: "GET",
  path: /^\/v1\/files$/,
  level: "workspace",
  answer: (request) => pageByCursor(request, "workspace", FILES, 1000),
};

export const skills: Endpoint = {
  id: "skills",
  method: "GET",
  path: /^\/v1\/skills$/,
  level: "workspace",
  answer: (request) => pageByCursor(request, "workspace", SKILLS),
};
