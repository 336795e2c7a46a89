import { type Persona, sameCall } from "../persona.ts";

/** A healthy key of one workspace asked for the Admin API. What that says is published nowhere (2026-11-23). */
export const ordinaryKeyOnAdmin: Persona = {
  id: "ordinary-key-on-admin",
  cause: "wrong-credential-kind-admin-vs-standard",
  variant: "ordinary-on-admin",
  group: "key",
  status: 401,
  excerpt: "invalid x-api-key",
  asked: sameCall({ tasks: ["admin"] }),
  keyKind: "workspace-or-identity-key",
  fixedKeyKind: "admin-key",
  answer: () => null,
};
