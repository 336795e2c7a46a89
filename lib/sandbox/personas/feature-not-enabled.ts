import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** A feature that an admin has not switched on; the sentence is the sandbox's own, exact ones are published for few features. */
export const featureNotEnabled: Persona = {
  id: "feature-not-enabled",
  cause: "feature-not-enabled",
  group: "organization",
  status: 403,
  excerpt: "Skills are not enabled for this organization.",
  asked: sameCall({ tasks: ["messages", "skills"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && request.endpoint === "skills"
      ? errorAnswer(request, {
          status: 403,
          type: "permission_error",
          message: "Skills are not enabled for this organization.",
          accepted: "in-workspace",
        })
      : null,
};
