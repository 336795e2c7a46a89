import { type Persona, sameCall } from "../persona.ts";
import { keyUnknown } from "../refused-keys.ts";

export const wrongProviderKey: Persona = {
  id: "wrong-provider-key",
  cause: "wrong-provider-key",
  group: "key",
  status: 401,
  excerpt: "Invalid bearer token",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "other-provider",
  answer: (request, step) => (step === "broken" ? keyUnknown(request) : null),
};
