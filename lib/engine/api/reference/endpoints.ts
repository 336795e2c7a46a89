import { AGENT_ENDPOINTS } from "./agent-endpoints.ts";
import type { EndpointRow } from "./endpoint-row.ts";
import { ENTERPRISE_ENDPOINTS } from "./enterprise-endpoints.ts";
import { ORGANIZATION_ENDPOINTS } from "./organization-endpoints.ts";
import { WORKSPACE_ENDPOINTS } from "./workspace-endpoints.ts";

/** Every call the SDK offers that reads, and the few beside it that a person would take for one. */
export const ENDPOINT_ROWS: readonly EndpointRow[] = [
  ...WORKSPACE_ENDPOINTS,
  ...AGENT_ENDPOINTS,
  ...ORGANIZATION_ENDPOINTS,
  ...ENTERPRISE_ENDPOINTS,
];

const nameless = (path: string) => path.replace(/\{[a-z_]+\}/g, "{}");
const BY_CALL = new Map(ENDPOINT_ROWS.map((row) => [`${row.method} ${nameless(row.path)}`, row]));

/** The row of a call, whatever the names of the ids in its path; undefined for one that is not listed. */
export function findEndpoint(method: string, path: string): EndpointRow | undefined {
  return BY_CALL.get(`${method} ${nameless(path)}`);
}
