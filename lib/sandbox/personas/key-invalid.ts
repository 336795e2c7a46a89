import { type Persona, sameCall } from "../persona.ts";
import { keyUnknown } from "../refused-keys.ts";

export const keyInvalid: Persona = {
  id: "key-invalid",
  cause: "key-invalid",
  group: "key",
  status: 401,
  excerpt: "invalid x-api-key",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) => (step === "broken" ? keyUnknown(request) : null),
};
