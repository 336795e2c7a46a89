import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** A bare refusal on everything, as reported without a reason (2026-04-21). */
export const unknown: Persona = {
  id: "unknown",
  cause: "unknown",
  group: "key",
  status: 403,
  excerpt: "Permission denied",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "Permission denied",
          accepted: "not",
          written: "spaced",
        })
      : null,
};
