import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** Documented for skills; the sandbox meets it where files are listed, for a run creates nothing (SDK 1.12.0). */
export const encryptionKeyContext: Persona = {
  id: "encryption-key-context",
  cause: "encryption-key-unavailable",
  variant: "context-unavailable",
  group: "organization",
  status: 503,
  excerpt: "cmek_context_unavailable",
  asked: sameCall({ tasks: ["messages", "files"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && request.endpoint === "files"
      ? errorAnswer(request, {
          status: 503,
          type: "api_error",
          message: "The encryption settings of this workspace cannot be read at the moment.",
          details: { error_code: "cmek_context_unavailable" },
          accepted: "in-workspace",
          headers: { "x-should-retry": "true" },
        })
      : null,
};
