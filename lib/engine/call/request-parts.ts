import { API_VERSION } from "../port.ts";
import { API_HOST, type Call } from "./call.ts";
import { type Edit, GAPS } from "./correct-call.ts";
import { findOperation } from "./operations.ts";

/** A request as far as another language can make it again: what a person's call says, and nothing of its text. */
export type RequestParts = {
  readonly method: Call["method"];
  readonly host: string;
  readonly path: string;
  readonly body: "message" | "none";
  /** Resource and method of the SDK, without `client.`; absent where the SDK has none for it. */
  readonly sdkMethod?: string;
  readonly keyVariable?: string | undefined;
  readonly version?: string | undefined;
  readonly workspaceId?: string | undefined;
  readonly userProfileId?: string | undefined;
  readonly betas: readonly string[];
  readonly model?: string | undefined;
};

/** The request as it is. What a change is about is as the call has it; the rest is as it should be. */
export function requestOf(call: Call, edits: readonly Edit[]): RequestParts {
  const operation = call.operation ? findOperation(call.operation) : undefined;
  const isMessage = call.operation === "messages.create" || call.operation === "messages.count_tokens";
  const sendsNoKey = edits.some((edit) => edit.do === "send-key");
  const aboutVersion = edits.some((edit) => edit.do === "set-header" && edit.name === "anthropic-version");
  const renamed = edits.find((edit) => edit.do === "rename-variable");
  return {
    method: call.method,
    host: API_HOST,
    path: call.path ?? operation?.path.replace("{}", "…") ?? "/v1/messages",
    body: isMessage || (operation === undefined && call.model !== undefined) ? "message" : "none",
    ...(operation?.sdk[0] && !operation.path.includes("{}") ? { sdkMethod: operation.sdk[0] } : {}),
    keyVariable: sendsNoKey ? undefined : (renamed?.from ?? "ANTHROPIC_API_KEY"),
    version: aboutVersion ? call.version : API_VERSION,
    workspaceId: call.workspaceId,
    betas: call.betas,
    model: isMessage
      ? (call.model ?? (edits.some((edit) => edit.do === "replace-model") ? undefined : GAPS.model))
      : call.model,
  };
}

export function withEdits(parts: RequestParts, edits: readonly Edit[]): RequestParts {
  return edits.reduce(withEdit, parts);
}

function withEdit(parts: RequestParts, edit: Edit): RequestParts {
  switch (edit.do) {
    case "set-header":
      return withHeader(parts, edit.name, edit.value);
    case "drop-header":
      // A second version header is taken out of a program that has the SDK send the first.
      return edit.name === "anthropic-version" ? parts : withHeader(parts, edit.name, undefined);
    case "send-key":
      return { ...parts, keyVariable: "ANTHROPIC_API_KEY" };
    case "rename-variable":
      return { ...parts, keyVariable: edit.to };
    case "replace-model":
      return { ...parts, model: edit.to };
    case "add-beta":
      return { ...parts, betas: [...parts.betas, edit.beta] };
    case "replace-beta":
      return { ...parts, betas: parts.betas.map((beta) => (beta === edit.from ? edit.to : beta)) };
    case "drop-beta":
      return { ...parts, betas: parts.betas.filter((beta) => beta !== edit.beta) };
    case "replace-path":
      return { ...parts, path: edit.to };
  }
}

function withHeader(parts: RequestParts, name: string, value: string | undefined): RequestParts {
  if (name === "anthropic-workspace-id") return { ...parts, workspaceId: value };
  if (name === "anthropic-user-profile-id") return { ...parts, userProfileId: value };
  return { ...parts, version: value };
}
