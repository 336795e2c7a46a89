import { type Persona, sameCall } from "../persona.ts";

/** A healthy Admin key asked for inference; the Admin API answers it. What inference says is published nowhere (2026-11-23). */
export const wrongCredentialKindAdminVsStandard: Persona = {
  id: "wrong-credential-kind-admin-vs-standard",
  cause: "wrong-credential-kind-admin-vs-standard",
  variant: "admin-on-inference",
  group: "key",
  status: 401,
  excerpt: "invalid x-api-key",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "admin-key",
  fixedKeyKind: "workspace-or-identity-key",
  answer: () => null,
};
