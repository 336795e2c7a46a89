import { errorAnswer } from "../error-answer.ts";
import { ORGANIZATION_ID } from "../organization.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

const TOO_FAST =
  `This request would exceed your organization's rate limit of 50 requests per minute (org: ${ORGANIZATION_ID}). ` +
  "You can see the response headers for current usage.";

export const rateLimited: Persona = {
  id: "rate-limited",
  cause: "rate-limited",
  group: "capacity",
  status: 429,
  excerpt: "This request would exceed your organization's rate limit",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 429,
          type: "rate_limit_error",
          message: TOO_FAST,
          accepted: "by-organization",
          headers: {
            "retry-after": "30",
            "anthropic-ratelimit-requests-limit": "50",
            "anthropic-ratelimit-requests-remaining": "0",
          },
        })
      : null,
};
