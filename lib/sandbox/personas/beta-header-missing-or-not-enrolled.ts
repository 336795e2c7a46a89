import type { EndpointId } from "../endpoints/endpoint.ts";
import { MANAGED_AGENTS_BETA } from "../endpoints/managed-agents.ts";
import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

const ENROLLED_ONLY: readonly (EndpointId | null)[] = ["agents", "sessions", "environments"];

export const betaHeaderMissingOrNotEnrolled: Persona = {
  id: "beta-header-missing-or-not-enrolled",
  cause: "beta-header-missing-or-not-enrolled",
  variant: "not-enrolled",
  group: "request",
  status: 400,
  excerpt: "organization_not_enrolled_in_beta",
  asked: sameCall({ tasks: ["messages", "agents"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && request.betas.includes(MANAGED_AGENTS_BETA) && ENROLLED_ONLY.includes(request.endpoint)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: `Your organization is not enrolled in the beta ${MANAGED_AGENTS_BETA}.`,
          details: { error_code: "organization_not_enrolled_in_beta" },
          accepted: "in-workspace",
        })
      : null,
};
