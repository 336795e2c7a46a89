import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const orgDisabled: Persona = {
  id: "org-disabled",
  cause: "org-disabled",
  group: "organization",
  status: 400,
  excerpt: "This organization has been disabled.",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "This organization has been disabled.",
          accepted: "by-organization",
        })
      : null,
};
