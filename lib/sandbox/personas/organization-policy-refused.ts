import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

export const organizationPolicyRefused: Persona = {
  id: "organization-policy-refused",
  cause: "organization-policy-refused",
  group: "organization",
  status: 400,
  excerpt: "workspace_policy_violation",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "The request breaks the organization's workspace policy: external_key_id.",
          details: { error_code: "workspace_policy_violation", field: "external_key_id" },
          accepted: "in-workspace",
        })
      : null,
};
