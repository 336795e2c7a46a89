import { errorAnswer } from "../error-answer.ts";
import { WORKSPACE_ID } from "../organization.ts";
import type { Persona } from "../persona.ts";
import { onAdminApi } from "../where.ts";

const NEEDS_WORKSPACE =
  "anthropic-workspace-id is required when authenticating with an identity-linked API key; " +
  "send the id of the workspace this request acts in.";

/** A key linked to an identity that may act in several workspaces: the key stays as it is, the call changes. */
export const workspaceIdRequired: Persona = {
  id: "workspace-id-required",
  cause: "workspace-id-required",
  group: "request",
  status: 400,
  excerpt: "anthropic-workspace-id is required",
  asked: { broken: { tasks: ["messages"] }, fixed: { tasks: ["messages"], workspaceId: WORKSPACE_ID } },
  keyKind: "workspace-or-identity-key",
  answer: (request) =>
    request.workspaceId === null && !onAdminApi(request)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: NEEDS_WORKSPACE,
          accepted: "by-organization",
        })
      : null,
};
