import { type Persona, sameCall } from "../persona.ts";

/** An admin's own key, tied to no workspace; its owner is in one only, so no call has to name it (SDK 1.12.0: several need the header). */
export const healthy: Persona = {
  id: "healthy",
  cause: null,
  group: "healthy",
  status: 200,
  excerpt: '{"data":[{"type":"model","id":"claude-opus-5-5"',
  asked: sameCall({ tasks: ["messages", "batches", "files", "skills", "agents", "admin"] }),
  keyKind: "workspace-or-identity-key",
  reachesOrganization: true,
  answer: () => null,
};
