import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const scopeMissingCode: Persona = {
  id: "scope-missing-code",
  cause: "permission-scope-missing",
  variant: "enterprise-key",
  group: "key",
  status: 403,
  excerpt: "api_key_scope_missing",
  asked: sameCall({ tasks: ["admin"] }),
  keyKind: "enterprise-scoped-key",
  answer: (request, step) =>
    step === "broken" && request.endpoint === "users"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "The API key does not carry the scope this call needs.",
          details: { error_code: "api_key_scope_missing" },
          accepted: "by-organization",
        })
      : null,
};
