import { type Persona, sameCall } from "../persona.ts";
import { keyUnknown } from "../refused-keys.ts";

/** An upstream that reads the key from one header only. */
export const xApiKeyOnly: Persona = {
  id: "x-api-key-only",
  cause: null,
  group: "key",
  status: 401,
  excerpt: "invalid x-api-key",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) => (step === "broken" && request.sentAs === "authorization" ? keyUnknown(request) : null),
};
