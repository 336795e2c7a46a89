import { errorAnswer } from "../error-answer.ts";
import { type Persona, sameCall } from "../persona.ts";
import { onInference } from "../where.ts";

export const usageOrSpendLimitReached: Persona = {
  id: "usage-or-spend-limit-reached",
  cause: "usage-or-spend-limit-reached",
  variant: "own-limit",
  group: "money",
  status: 400,
  excerpt: "You have reached your specified API usage limits.",
  asked: sameCall({ tasks: ["messages"] }),
  keyKind: "workspace-or-identity-key",
  answer: (request, step) =>
    step === "broken" && onInference(request)
      ? errorAnswer(request, {
          status: 400,
          type: "invalid_request_error",
          message:
            "You have reached your specified API usage limits. You will regain access on 2026-12-01 at 00:00 UTC.",
          accepted: "in-workspace",
        })
      : null,
};
