import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** A code that no register knows. */
export const unknownErrorCode: Persona = {
  id: "unknown-error-code",
  cause: "unknown",
  group: "request",
  status: 400,
  excerpt: "harbour_gate_closed",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  hidden: true,
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "The harbour gate is closed for this request.",
          details: { error_code: "harbour_gate_closed" },
          accepted: "in-workspace",
        })
      : null,
};
