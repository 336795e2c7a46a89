import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** A key whose owner's role reaches inference and agents but neither session traces nor files. */
export const permissionDeniedResource: Persona = {
  id: "permission-denied-resource",
  cause: "permission-denied-resource",
  group: "key",
  status: 403,
  excerpt: "Permission denied",
  asked: sameCall({ tasks: ["messages", "files", "agents"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && (request.endpoint === "sessions" || request.endpoint === "files")
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "Permission denied",
          accepted: "in-workspace",
        })
      : null,
};
