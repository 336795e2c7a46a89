import type { Task } from "#lib/report/probe-ids.ts";
import type { EndpointId } from "../api/endpoints.ts";
import type { OperationId } from "./operations.ts";

export const CALL_LANGUAGES = ["curl", "python", "typescript"] as const;
export type CallLanguage = (typeof CALL_LANGUAGES)[number];

export const CALL_FEATURES = [
  "tools",
  "web-search",
  "web-fetch",
  "code-execution",
  "computer-use",
  "mcp-servers",
  "skills",
  "files",
  "thinking",
  "streaming",
  "fast-mode",
  "inference-geo",
  "long-context",
  "user-profile",
] as const;
export type CallFeature = (typeof CALL_FEATURES)[number];

/** How the key leaves: in a header, as the SDK sends it, in the address, or not seen in the text at all. */
export type KeyPlace = "x-api-key" | "authorization" | "sdk" | "url" | "none";

/** UTF-16 offsets in the text that was read; `end` is the first that no longer belongs to it. */
export type Span = { readonly start: number; readonly end: number };

export const PART_NAMES = [
  "url",
  "credential",
  "model",
  "beta",
  "version",
  "workspace",
  "base-url",
  "browser",
  /** The whole list of headers or options, where a line can be added. */
  "headers",
  "client",
  "body",
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** A part found in the text: its value, and the whole argument that holds it (`-H "name: value"`, `name=value`). */
export type CallPart = Span & { readonly part: PartName; readonly whole: Span };

/** A person's own call as its text says it: bounded facts and offsets, no other text of theirs. */
export type Call = Span & {
  readonly language: CallLanguage;
  /** `sdk`: through the official client; `http`: curl, requests, httpx, fetch, axios. */
  readonly by: "http" | "sdk";
  readonly method: "GET" | "POST" | "DELETE";
  readonly host?: string;
  readonly path?: string;
  readonly operation?: OperationId;
  /** Present where the operation is one that a run asks itself. */
  readonly endpoint?: EndpointId;
  readonly task: Task;
  readonly model?: string;
  readonly betas: readonly string[];
  readonly version?: string;
  readonly workspaceId?: string;
  readonly sendsKeyAs: KeyPlace;
  /** The environment variable the key is read from. */
  readonly keyVariable?: string;
  /** The text stands for a call that a web page makes. */
  readonly browser?: true;
  readonly features: readonly CallFeature[];
  readonly parts: readonly CallPart[];
};

export const API_HOST = "api.anthropic.com";
export const HOST_PATTERN = /^[a-z0-9][a-z0-9.-]{0,252}$/;
/** Segments of at most 64 characters, as ids have. */
export const PATH_PATTERN = /^(?:\/[A-Za-z0-9._~-]{1,64}){1,10}$/;
export const VARIABLE_PATTERN = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
export const VERSION_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
