import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const keyRevokedOrDisabled: Persona = {
  id: "key-revoked-or-disabled",
  cause: "key-revoked-or-disabled",
  group: "key",
  status: 401,
  excerpt: "Invalid authentication credentials",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 401,
          type: "authentication_error",
          message: "Invalid authentication credentials",
          accepted: "not",
        })
      : null,
};
