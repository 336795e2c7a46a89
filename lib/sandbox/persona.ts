import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Task } from "#lib/report/probe-ids.ts";
import type { EndpointId } from "./endpoints/endpoint.ts";

export const STEPS = ["broken", "fixed"] as const;
export type Step = (typeof STEPS)[number];

/** A call as the stand-in API reads it. Everything an answer depends on is in here. */
export type SandboxRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The endpoint that method and path name; null when there is none. */
  readonly endpoint: EndpointId | null;
  readonly key: string | null;
  readonly sentAs: "authorization" | "x-api-key";
  readonly version: string | null;
  readonly betas: readonly string[];
  readonly workspaceId: string | null;
  /** The parsed JSON body; undefined when there is none or it is not JSON. */
  readonly body: unknown;
  /** What ids are derived from: key, method, address, the API's own headers and the body. */
  readonly seed: string;
  readonly signal: AbortSignal;
  /** Lets time pass; where the caller gives no clock it never ends. */
  readonly wait: (afterMs: number) => Promise<void>;
};

/** What a person would enter for this scenario. */
export type Asked = {
  readonly tasks: Task[];
  readonly model?: string;
  readonly workspaceId?: string;
  readonly betas?: readonly string[];
  readonly spendTokens?: boolean;
};

export type KeyKind =
  | "workspace-or-identity-key"
  | "admin-key"
  | "enterprise-scoped-key"
  | "oauth-token"
  | "other-provider"
  | "malformed";

/** One scenario: whose key it is, what it is asked for, and where its answers differ from a healthy key's. */
export type Persona = {
  readonly id: string;
  /** What is wrong; null where nothing is, or nothing that has a name. */
  readonly cause: CauseId | null;
  readonly variant?: string;
  readonly group: "key" | "request" | "organization" | "money" | "model" | "place" | "capacity" | "healthy";
  /** The status a person sees; null when no answer arrives. */
  readonly status: number | null;
  /** At most 60 characters of the answer, for the picker. */
  readonly excerpt: string;
  readonly asked: Readonly<Record<Step, Asked>>;
  readonly keyKind: KeyKind;
  /** Where the fix is another kind of key. */
  readonly fixedKeyKind?: Exclude<KeyKind, "other-provider" | "malformed">;
  /** An identity's key without a workspace of its own, whose owner is an admin: it reaches the Admin API too. */
  readonly reachesOrganization?: true;
  /** Made for robustness tests; no picker shows it. */
  readonly hidden?: true;
  /** Null: answer as a healthy key's call is answered. */
  readonly answer: (request: SandboxRequest, step: Step) => Response | Promise<Response> | null;
};

export function kindOfKey(persona: Persona, step: Step): KeyKind {
  if (step === "broken") return persona.keyKind;
  if (persona.fixedKeyKind !== undefined) return persona.fixedKeyKind;
  const { keyKind } = persona;
  return keyKind === "malformed" || keyKind === "other-provider" ? "workspace-or-identity-key" : keyKind;
}

/** Where the fix changes nothing about the call itself. */
export const sameCall = (asked: Asked): Readonly<Record<Step, Asked>> => ({ broken: asked, fixed: asked });
