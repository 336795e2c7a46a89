import { apiKeys, organization, rateLimits, users, workspaces } from "./admin.ts";
import type { Endpoint } from "./endpoint.ts";
import { agents, environments, sessions } from "./managed-agents.ts";
import { countTokens, messages } from "./messages.ts";
import { model, models } from "./models.ts";
import { batches, files, skills } from "./workspace-lists.ts";

export const ENDPOINTS: readonly Endpoint[] = [
  models,
  model,
  countTokens,
  messages,
  batches,
  files,
  skills,
  agents,
  sessions,
  environments,
  organization,
  users,
  workspaces,
  apiKeys,
  rateLimits,
];

export const findEndpoint = (method: string, path: string): Endpoint | null =>
  ENDPOINTS.find((endpoint) => endpoint.method === method && endpoint.path.test(path)) ?? null;

export const isKnownPath = (path: string): boolean => ENDPOINTS.some((endpoint) => endpoint.path.test(path));
