import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** Only the member list names a scope in the facts; the other admin lists stay open here so that one scope decides. */
export const permissionScopeMissing: Persona = {
  id: "permission-scope-missing",
  cause: "permission-scope-missing",
  variant: "enterprise-key",
  group: "key",
  status: 403,
  excerpt: "Missing required scopes.",
  asked: sameCall({ tasks: ["admin"] }),
  keyKind: "enterprise-scoped-key",
  answer: (request, step) =>
    step === "broken" && request.endpoint === "users"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "Missing required scopes. Got: ['read:analytics'] Needed: ['read:members']",
          accepted: "by-organization",
        })
      : null,
};
