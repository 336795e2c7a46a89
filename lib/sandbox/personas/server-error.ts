import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const serverError: Persona = {
  id: "server-error",
  cause: "server-error",
  group: "capacity",
  status: 500,
  excerpt: "Internal server error",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 500,
          type: "api_error",
          message: "Internal server error",
          accepted: "not",
          headers: { "x-should-retry": "true" },
        })
      : null,
};
