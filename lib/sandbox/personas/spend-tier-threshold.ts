import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

const OVER_THRESHOLD =
  "You have reached your API usage limits: your organization has crossed its monthly API usage threshold, " +
  "set based on your organization's API tier. You will regain access on 2026-12-01 at 00:00 UTC.";

/** Carries no retry-after: waiting seconds changes nothing. */
export const spendTierThreshold: Persona = {
  id: "spend-tier-threshold",
  cause: "usage-or-spend-limit-reached",
  variant: "tier-threshold",
  group: "money",
  status: 429,
  excerpt: "enforced_spend_limit_reached",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 429,
          type: "rate_limit_error",
          message: OVER_THRESHOLD,
          details: { error_code: "enforced_spend_limit_reached" },
          accepted: "in-workspace",
        })
      : null,
};
