import type { Credential } from "./credential/vault.ts";

/** Value of `anthropic-version` on every call. Source: @anthropic-ai/sdk 1.12.0, 2026-11-23. */
export const API_VERSION = "2026-10-21";

/** One call a probe asks for. What may travel is all here; the transport adds the key and nothing else. */
export type ApiCall = {
  readonly method: "GET" | "POST";
  /** Path on the upstream, already encoded, without query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly betas: readonly string[];
  readonly workspaceId?: string;
  readonly sendKeyAs: "authorization" | "x-api-key";
  /** Bytes of a 2xx body worth reading; of other answers at most 64 KiB are read. */
  readonly readOkBytes: number;
};

export type Answered = {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: {
    readonly contentType?: string;
    readonly requestId?: string;
    readonly organizationId?: string;
    readonly workspaceId?: string;
    readonly retryAfter?: string;
  };
  readonly body: string;
  /** `cut`: our own limit ended it. `broken`: the connection ended before the body did. */
  readonly bodyEnd: "complete" | "cut" | "broken";
  readonly bytesRead: number;
};

export type NoAnswer = {
  readonly kind: "no-answer";
  readonly reason: "timeout" | "refused" | "reset" | "dns" | "tls" | "other";
};

export type ApiAnswer = Answered | NoAnswer;

/** Makes one call. Never throws for what the network does: that is a `NoAnswer`. Never retries or follows. */
export type Port = (call: ApiCall, credential: Credential, signal: AbortSignal) => Promise<ApiAnswer>;

/** What the upstream's status feed says; `null` when the operator switched it off. */
export type ServiceStatus = {
  readonly indicator: "none" | "minor" | "major" | "critical" | "maintenance" | "unreadable";
};
export type StatusFeed = (signal: AbortSignal) => Promise<ServiceStatus | null>;

/** Time comes as an argument, so that the same tape gives the same report anywhere. */
export type Clock = {
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
  /** A signal that aborts after `afterMs` or with `parent`; `end` frees its timer. */
  readonly deadline: (
    afterMs: number,
    parent: AbortSignal,
  ) => { readonly signal: AbortSignal; readonly end: () => void };
};
