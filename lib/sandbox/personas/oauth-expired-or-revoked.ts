import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const oauthExpiredOrRevoked: Persona = {
  id: "oauth-expired-or-revoked",
  cause: "oauth-expired-or-revoked",
  variant: "expired",
  group: "key",
  status: 401,
  excerpt: "OAuth token has expired. Please obtain a new token",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "oauth-token",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 401,
          type: "authentication_error",
          message: "OAuth token has expired. Please obtain a new token or refresh your existing token.",
          accepted: "not",
        })
      : null,
};
