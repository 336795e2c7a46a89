import type { CauseId } from "#lib/report/cause-ids.ts";
import type { ProbeGroup, ProbeId } from "#lib/report/probe-ids.ts";
import type { Outcome, Shape } from "#lib/report/schema.ts";
import type { NoAnswer } from "./port.ts";

/** A cause that a code or a sentence of this answer names by itself. */
export type Claim = {
  readonly cause: CauseId;
  readonly variant?: string;
  /** `code` confirms; `reported-code` and `sentence` make likely; `hint`, which only a pasted text has, possible. */
  readonly by: "code" | "reported-code" | "sentence" | "hint";
};

/** What one probe's answer says: facts and codes only, bounded, no text of the answer. */
export type Reading = {
  readonly id: ProbeId;
  readonly group: ProbeGroup;
  readonly outcome: Outcome;
  readonly durationMs: number;
  readonly status?: number;
  readonly errorType?: string;
  readonly errorCode?: string;
  readonly shape?: Shape;
  readonly requestId?: string;
  readonly organizationId?: string;
  readonly workspaceId?: string;
  readonly claim?: Claim;
  readonly noAnswer?: NoAnswer["reason"];
  /** The call carried `anthropic-workspace-id`. */
  readonly sentWorkspace: boolean;
  /** The model the call named. */
  readonly sentModel?: string;
  /** The model was our own choice and is what failed: that proves nothing about the key. */
  readonly ownModel?: true;
  /** The answer came once the key was sent in `x-api-key`; `authorization` had been refused. */
  readonly byOtherHeader?: true;
  readonly facts: Facts;
};

/** Small facts an answer carried; each is bounded where it is read. */
export type Facts = {
  readonly listedModel?: string;
  readonly lifecycle?: "active" | "deprecated" | "retired";
  readonly retryAfterS?: number;
  /** ISO 8601, where `retry-after` named a date. */
  readonly retryAt?: string;
  /** ISO date named in "You will regain access on …". */
  readonly regainOn?: string;
  readonly needs?: readonly string[];
  /** Values of `anthropic-beta` that a refusal names. */
  readonly namedBetas?: readonly string[];
  readonly gotOrganizationId?: string;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  /** The error body is built as another API builds its own. */
  readonly dialect?: "openai" | "google" | "gateway";
};
