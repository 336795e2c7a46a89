import { FOREIGN_WORKSPACE_ID, WORKSPACE_ID } from "../organization.ts";
import type { Persona } from "../persona.ts";

/** A healthy key with the id of a workspace it may not act in: unknown, archived and foreign ones read the same. */
export const workspaceIdNotAllowedOrMismatch: Persona = {
  id: "workspace-id-not-allowed-or-mismatch",
  cause: "workspace-id-not-allowed-or-mismatch",
  group: "request",
  status: 404,
  excerpt: `Workspace \`${FOREIGN_WORKSPACE_ID}\` not found.`,
  asked: {
    broken: { tasks: ["messages"], workspaceId: FOREIGN_WORKSPACE_ID },
    fixed: { tasks: ["messages"], workspaceId: WORKSPACE_ID },
  },
  keyKind: "workspace-or-identity-key",
  answer: () => null,
};
