import { errorAnswer } from "../error-answer.ts";
import type { Persona } from "../persona.ts";

/** No admin can switch it off: the fix is to ask without the feature. */
export const dataPolicyHipaa: Persona = {
  id: "data-policy-hipaa",
  cause: "data-policy-restricted",
  variant: "hipaa",
  group: "organization",
  status: 400,
  excerpt: "not available for HIPAA-regulated organizations",
  asked: { broken: { tasks: ["messages", "files"] }, fixed: { tasks: ["messages"] } },
  keyKind: "workspace-or-identity-key",
  answer: (request) =>
    request.endpoint === "files"
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message:
            "The requested features are not available for HIPAA-regulated organizations without Zero Data Retention: files.",
          accepted: "in-workspace",
        })
      : null,
};
