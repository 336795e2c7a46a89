import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const orgOnHold: Persona = {
  id: "org-on-hold",
  cause: "org-on-hold",
  group: "organization",
  status: 400,
  excerpt: "organization_on_hold",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "This organization has been disabled.",
          details: { error_code: "organization_on_hold", appeal_url: "https://claude.ai/restricted" },
          accepted: "by-organization",
        })
      : null,
};
