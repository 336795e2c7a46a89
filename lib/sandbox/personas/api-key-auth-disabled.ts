import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** Clients show this sentence; status and envelope of the API's own answer are published nowhere (2026-11-23). */
export const apiKeyAuthDisabled: Persona = {
  id: "api-key-auth-disabled",
  cause: "api-key-auth-disabled",
  group: "key",
  status: 403,
  excerpt: "Your organization has disabled API key authentication",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "Your organization has disabled API key authentication.",
          accepted: "by-organization",
        })
      : null,
};
