import { WORKSPACE_ID } from "../organization.ts";
import type { Persona } from "../persona.ts";

/** A healthy key with a workspace's name where its id belongs. */
export const workspaceIdMalformed: Persona = {
  id: "workspace-id-malformed",
  cause: "workspace-id-not-allowed-or-mismatch",
  variant: "malformed",
  group: "request",
  status: 400,
  excerpt: "anthropic-workspace-id header must be a valid workspace ID.",
  asked: {
    broken: { tasks: ["messages"], workspaceId: "harvest-billing" },
    fixed: { tasks: ["messages"], workspaceId: WORKSPACE_ID },
  },
  keyKind: "workspace-or-identity-key",
  answer: () => null,
};
