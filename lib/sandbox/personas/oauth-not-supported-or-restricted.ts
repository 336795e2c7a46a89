import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

export const oauthNotSupportedOrRestricted: Persona = {
  id: "oauth-not-supported-or-restricted",
  cause: "oauth-not-supported-or-restricted",
  group: "key",
  status: 400,
  excerpt: "This credential is only authorized for use with Claude Code",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "oauth-token",
  fixedKeyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message:
            "This credential is only authorized for use with Claude Code and cannot be used for other API requests.",
          accepted: "by-organization",
        })
      : null,
};
