import type { Probe } from "../probe.ts";
import { agentList } from "./agent-list.ts";
import { apiKeyList } from "./api-key-list.ts";
import { batchList } from "./batch-list.ts";
import { environmentList } from "./environment-list.ts";
import { fileList } from "./file-list.ts";
import { memberList } from "./member-list.ts";
import { modelAsked } from "./model-asked.ts";
import { modelList } from "./model-list.ts";
import { modelListNoWorkspace } from "./model-list--no-workspace.ts";
import { oneTokenMessage } from "./one-token-message.ts";
import { organizationMe } from "./organization-me.ts";
import { rateLimitList } from "./rate-limit-list.ts";
import { sessionList } from "./session-list.ts";
import { skillList } from "./skill-list.ts";
import { tokenCount } from "./token-count.ts";
import { tokenCountAsked } from "./token-count-asked.ts";
import { tokenCountAskedNoBetas } from "./token-count-asked--no-betas.ts";
import { workspaceList } from "./workspace-list.ts";

/** In plan order: what most troubles need first. `service-status` and `pasted` are not calls to the API. */
export const PROBES: readonly Probe[] = [
  modelList,
  modelListNoWorkspace,
  modelAsked,
  tokenCountAsked,
  tokenCountAskedNoBetas,
  tokenCount,
  oneTokenMessage,
  batchList,
  fileList,
  skillList,
  agentList,
  sessionList,
  environmentList,
  organizationMe,
  memberList,
  workspaceList,
  apiKeyList,
  rateLimitList,
];
