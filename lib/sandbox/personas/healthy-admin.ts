import { type Persona, sameCall } from "../persona.ts";

export const healthyAdmin: Persona = {
  id: "healthy-admin",
  cause: null,
  group: "healthy",
  status: 200,
  excerpt: '"type":"organization"',
  asked: sameCall({ tasks: ["admin"] }),
  keyKind: "admin-key",
  answer: () => null,
};
