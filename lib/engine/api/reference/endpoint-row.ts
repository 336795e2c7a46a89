import { BY_SDK, type Sourced } from "../fact.ts";
import type { Access } from "./endpoint-access.ts";

export type EndpointGroup =
  | "inference"
  | "models"
  | "batches"
  | "files"
  | "skills"
  | "user-profiles"
  | "tunnels"
  | "managed-agents"
  | "memory-stores"
  | "dreams"
  | "admin"
  | "compliance"
  | "federation"
  | "webhooks"
  | "telemetry"
  | "groups-and-roles"
  | "spend"
  | "analytics"
  | "claude-code"
  | "claude-tag"
  | "plugins";

/** Whom an endpoint serves. `turned-on`: only where Anthropic switched the beta on for the organization. */
export type OrganizationNeed =
  | "not-stated"
  | "console"
  | "enterprise"
  | "enterprise-turned-on"
  | "enterprise-with-parent"
  | "enterprise-or-preview"
  | "turned-on";

/** What asking does. `reads` is free and changes nothing. */
export type EndpointEffect =
  | "reads"
  | "bills"
  | "stays-open"
  | "claims-work"
  | "writes-audit-event"
  | "calls-elsewhere";

export type EndpointRow = Sourced & {
  /** The SDK's method without `client.`; also the row's anchor. */
  readonly id: string;
  readonly method: "GET" | "POST";
  /** Ids stand in braces, as in the SDK. */
  readonly path: string;
  readonly group: EndpointGroup;
  readonly access: Access;
  /** One of these values of `anthropic-beta`; empty where none is needed. */
  readonly betas: readonly string[];
  /** The SDK always sends the beta, yet its documentation calls it optional. */
  readonly betaMayBeOptional?: true;
  /** Without the beta header the answer is 404, as if the endpoint did not exist. */
  readonly hiddenWithoutBeta?: true;
  /** Takes `anthropic-workspace-id`. */
  readonly takesWorkspace: boolean;
  readonly organization: OrganizationNeed;
  readonly effect: EndpointEffect;
  readonly legacy?: true;
};

type Told = "betas" | "betaMayBeOptional" | "hiddenWithoutBeta" | "organization" | "effect" | "legacy";
type Defaults = Pick<EndpointRow, "access"> & Partial<Pick<EndpointRow, Told>>;
type Listed = readonly [id: string, call: `${EndpointRow["method"]} /v1/${string}`, but?: Partial<Defaults>];

/** Rows of one group; what a row says itself stands over what the group says. */
export function listed(group: EndpointGroup, defaults: Defaults, rows: readonly Listed[]): EndpointRow[] {
  return rows.map(([id, call, but]) => {
    const path = call.slice(call.indexOf(" ") + 1);
    const { takes } = but?.access ?? defaults.access;
    return {
      id,
      method: call.startsWith("GET") ? "GET" : "POST",
      path,
      group,
      takesWorkspace: !path.startsWith("/v1/organizations/") && !takes.includes("environment-key"),
      betas: [],
      organization: "not-stated",
      effect: "reads",
      ...BY_SDK,
      ...defaults,
      ...but,
    };
  });
}
