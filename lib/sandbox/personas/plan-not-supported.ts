import type { EndpointId } from "../endpoints/endpoint.ts";
import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";

/** What only Console organizations have (SDK 1.12.0 and documentation of 2026-09). */
const CONSOLE_ONLY: readonly (EndpointId | null)[] = ["workspaces", "api-keys", "rate-limits"];

export const planNotSupported: Persona = {
  id: "plan-not-supported",
  cause: "plan-not-supported",
  group: "organization",
  status: 400,
  excerpt: "organization_type_not_supported",
  asked: sameCall({ tasks: ["admin"] }),
  keyKind: "enterprise-scoped-key",
  fixedKeyKind: "admin-key",
  answer: (request, step) =>
    step === "broken" && CONSOLE_ONLY.includes(request.endpoint)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: "This endpoint does not serve organizations of this type.",
          details: { error_code: "organization_type_not_supported" },
          accepted: "by-organization",
        })
      : null,
};
