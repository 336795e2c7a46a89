import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** Creating messages and listing files need the key; counting tokens does not (SDK 1.12.0). */
export const encryptionKeyUnavailable: Persona = {
  id: "encryption-key-unavailable",
  cause: "encryption-key-unavailable",
  variant: "key-disabled",
  group: "organization",
  status: 400,
  excerpt: "cmek_key_disabled",
  asked: sameCall({ tasks: ["messages", "files"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && (request.endpoint === "files" || request.endpoint === "messages")
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "The customer-managed encryption key of this workspace is disabled.",
          details: { error_code: "cmek_key_disabled" },
          accepted: "in-workspace",
        })
      : null,
};
