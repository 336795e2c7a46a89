import { type KnownAnswer, verifiedOn } from "./known-answer.ts";

/** Workspaces and what belongs to them. */
export const WORKSPACES_ANSWERS: readonly KnownAnswer[] = verifiedOn("2026-11-23", [
  {
    id: "workspace-header-required",
    cause: "workspace-id-required",
    status: 400,
    type: "invalid_request_error",
    message:
      "anthropic-workspace-id is required when authenticating with an identity-linked API key; send the id of the workspace this request acts in.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/manage-claude/authentication#select-a-workspace",
    confidence: "official",
  },
  {
    id: "workspace-header-malformed",
    cause: "workspace-id-not-allowed-or-mismatch",
    variant: "malformed",
    status: 400,
    type: "invalid_request_error",
    message: "anthropic-workspace-id header must be a valid workspace ID.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/manage-claude/authentication#select-a-workspace",
    confidence: "official",
  },
  {
    id: "workspace-not-found",
    cause: "workspace-id-not-allowed-or-mismatch",
    status: 404,
    type: "not_found_error",
    message: "Workspace `<id>` not found.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/manage-claude/authentication#select-a-workspace",
    confidence: "official",
  },
  {
    id: "file-not-found",
    cause: "permission-denied-resource",
    status: 404,
    type: "not_found_error",
    message: "File `<file id>` not found.",
    surface: "api",
    source: "https://platform.claude.com/docs/en/build-with-claude/files#error-handling",
    confidence: "official",
  },
]);
