import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** The code stands in public client builds; the API's own answer is published nowhere (2026-11-23). */
export const ipNotAllowed: Persona = {
  id: "ip-not-allowed",
  cause: "ip-not-allowed",
  group: "place",
  status: 403,
  excerpt: "ip_not_in_allowed_range",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "This address is not in the range your organization allows.",
          details: { error_code: "ip_not_in_allowed_range" },
          accepted: "not",
        })
      : null,
};
