import type { ProbeGroup, ProbeId } from "#lib/report/probe-ids.ts";
import type { CredentialKind } from "#lib/report/schema.ts";
import type { EndpointId } from "./api/endpoints.ts";
import type { Asked } from "./asked.ts";
import type { Facts, Reading } from "./reading.ts";

export type ProbeContext = {
  readonly asked: Asked;
  readonly kind: CredentialKind;
  /** Readings of the probes named in `needs`. */
  readonly reading: (id: ProbeId) => Reading | undefined;
};

/** The variable parts of one call; the rest is the endpoint's. `null`: not needed in this run. */
export type ProbeCall = { readonly model?: string; readonly body?: Readonly<Record<string, unknown>> } | null;

/** One check: small, declarative, read-only. */
export type Probe = {
  readonly id: ProbeId;
  readonly group: ProbeGroup;
  readonly endpoint: EndpointId;
  /** Whether this run's plan holds it; it may still end `skipped`. */
  readonly planned: (asked: Asked, kind: CredentialKind) => boolean;
  /** Probes whose answer this one needs before it can ask. */
  readonly needs: readonly ProbeId[];
  /** What it waits for besides where no model was asked for and it takes a listed one. */
  readonly needsWithoutModel?: readonly ProbeId[];
  readonly call: (context: ProbeContext) => ProbeCall;
  /** Leaves `anthropic-workspace-id` out although the run has one. */
  readonly withoutWorkspace?: true;
  /** Stands for the person's own call, so it carries the betas that were asked for. */
  readonly sendsBetas?: true;
  /** The model is our choice, not the person's: where it alone may be what is refused, `fallback` is asked once. */
  readonly ownModel?: (context: ProbeContext) => boolean;
  readonly fallback?: (context: ProbeContext) => ProbeCall;
  readonly learn?: (json: unknown) => Facts;
};
