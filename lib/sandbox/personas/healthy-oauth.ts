import { type Persona, sameCall } from "../persona.ts";

export const healthyOauth: Persona = {
  id: "healthy-oauth",
  cause: null,
  group: "healthy",
  status: 200,
  excerpt: '{"data":[{"type":"model","id":"claude-opus-5-5"',
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "oauth-token",
  answer: () => null,
};
