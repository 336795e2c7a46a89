import { errorAnswer } from "../error-answer.ts";
import type { Persona } from "../persona.ts";

const MEANT = "prompt-caching-2024-07-31";
/** Two digits of the date are swapped. */
const MISTYPED = "prompt-caching-2024-07-13";

/** A healthy key whose program names a beta that the API does not know; the fixed one names it right. */
export const betaValueUnknown: Persona = {
  id: "beta-value-unknown",
  cause: "beta-header-missing-or-not-enrolled",
  variant: "unknown-value",
  group: "request",
  status: 400,
  excerpt: "Unexpected value(s) `prompt-caching-2024-07-13`",
  asked: {
    broken: { tasks: ["messages"], model: "claude-sonnet-5-5", betas: ["context-management-2025-06-27", MISTYPED] },
    fixed: { tasks: ["messages"], model: "claude-sonnet-5-5", betas: ["context-management-2025-06-27", MEANT] },
  },
  keyKind: "workspace-or-identity-key",
  answer: (request) =>
    request.betas.includes(MISTYPED)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message: `Unexpected value(s) \`${MISTYPED}\` for the \`anthropic-beta\` header.`,
          accepted: "by-organization",
        })
      : null,
};
