import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

export const overloaded: Persona = {
  id: "overloaded",
  cause: "overloaded",
  group: "capacity",
  status: 529,
  excerpt: "Overloaded",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 529,
          type: "overloaded_error",
          message: "Overloaded",
          accepted: "not",
          written: "spaced",
          namesRequest: false,
          headers: { "x-should-retry": "true", "cache-control": "no-store, no-cache" },
        })
      : null,
};
